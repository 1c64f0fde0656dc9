package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.FederalHolidays;
import dev.textback.business.PhoneNumber;
import dev.textback.business.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks every window that applies, in every zone it applies in: a text goes out only while all of them are open. */
@Component
class ZonedTextingWindows implements TextingWindows {

    private static final Duration FURTHEST_AHEAD = Duration.ofDays(7);

    private final CallerZones callerZones;
    private final List<LegalHours> laws;

    ZonedTextingWindows(CallerZones callerZones, List<LegalHours> laws) {
        this.callerZones = callerZones;
        this.laws = laws;
    }

    @Override
    public boolean firstTextAllowed(Business business, Instant moment) {
        WeeklyHours window = business.firstTextWindow();
        return window == null || window.contains(moment, business.zone());
    }

    @Override
    public Optional<Instant> firstTextClosesAt(Business business, Instant moment) {
        WeeklyHours window = business.firstTextWindow();
        return window == null ? Optional.empty() : window.endOfCurrent(moment, business.zone());
    }

    @Override
    public boolean unpromptedAllowed(Business business, PhoneNumber caller, Instant moment) {
        return windows(business, caller).stream().allMatch(window -> window.contains(moment));
    }

    @Override
    public Optional<Instant> nextUnprompted(Business business, PhoneNumber caller, Instant from) {
        Set<OpenTimes> windows = windows(business, caller);
        Instant candidate = from;
        while (!candidate.isAfter(from.plus(FURTHEST_AHEAD))) {
            Optional<Instant> lastToOpen = lastToOpen(windows, candidate);
            if (lastToOpen.isEmpty() || lastToOpen.get().equals(candidate)) {
                return lastToOpen;
            }
            candidate = lastToOpen.get();
        }
        return Optional.empty();
    }

    @Override
    public Optional<Instant> closesAt(Business business, PhoneNumber caller, Instant moment) {
        if (!unpromptedAllowed(business, caller, moment)) {
            return Optional.empty();
        }
        return windows(business, caller).stream()
                .flatMap(window -> window.end(moment).stream())
                .min(Instant::compareTo)
                .filter(end -> !end.isAfter(moment.plus(FURTHEST_AHEAD)));
    }

    /** When the last of the windows opens, of those that are closed; {@code from} if all are open; empty if one never opens. */
    private static Optional<Instant> lastToOpen(Set<OpenTimes> windows, Instant from) {
        List<Instant> starts = new ArrayList<>();
        for (OpenTimes window : windows) {
            Optional<Instant> start = window.nextStart(from);
            if (start.isEmpty()) {
                return Optional.empty();
            }
            starts.add(start.get());
        }
        return Optional.of(Collections.max(starts));
    }

    private Set<OpenTimes> windows(Business business, PhoneNumber caller) {
        Set<OpenTimes> windows = new LinkedHashSet<>();
        add(windows, business.textingWindow(), business.zone());
        if (!business.restraint().textsOnHolidays()) {
            windows.add(new NotOnHolidays(business.holidays()::contains, business.zone()));
        }
        List<LegalWindow> legal = business.legalWindows()
                ? laws.stream().flatMap(law -> law.forCaller(caller).stream()).toList()
                : List.of();
        for (ZoneId zone : callerZones.of(caller, business.zone())) {
            add(windows, business.textingWindow(), zone);
            legal.forEach(law -> {
                add(windows, law.hours(), zone);
                if (law.closedOnHolidays()) {
                    windows.add(new NotOnHolidays(FederalHolidays::contains, zone));
                }
            });
        }
        return windows;
    }

    private static void add(Set<OpenTimes> windows, WeeklyHours hours, ZoneId zone) {
        windows.add(new WeeklyTimes(hours, zone));
        windows.add(new SecondPass(hours, zone));
    }
}
