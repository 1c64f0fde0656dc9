package dev.textback.business;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weekly hours laid out as spans of real time around the moment that is asked about. */
record WeekOfRanges(Map<DayOfWeek, List<Range>> ranges) implements WeeklyHours {

    /** Two weeks: a range of one day a week may vanish once, when the clocks skip it. */
    private static final int DAYS_AHEAD = 15;

    /** A range that began yesterday may run until now; before it may lie another that runs into it. */
    private static final int DAYS_BACK = 2;

    WeekOfRanges {
        Map<DayOfWeek, List<Range>> copy = new EnumMap<>(DayOfWeek.class);
        ranges.forEach((day, list) -> {
            if (!list.isEmpty()) {
                copy.put(day, List.copyOf(list));
            }
        });
        ranges = Collections.unmodifiableMap(copy);
    }

    @Override
    public boolean contains(Instant moment, ZoneId zone) {
        return spansAround(moment, zone).stream().anyMatch(span -> span.contains(moment));
    }

    @Override
    public Optional<Instant> nextStart(Instant from, ZoneId zone) {
        return spansAround(from, zone).stream()
                .filter(span -> span.end().isAfter(from))
                .map(span -> span.start().isAfter(from) ? span.start() : from)
                .findFirst();
    }

    @Override
    public Optional<Instant> endOfCurrent(Instant moment, ZoneId zone) {
        Instant endOfSight =
                first(moment.atZone(zone).toLocalDate().plusDays(DAYS_AHEAD).atStartOfDay(), zone);
        return spansAround(moment, zone).stream()
                .filter(span -> span.contains(moment))
                .map(Span::end)
                .filter(end -> end.isBefore(endOfSight))
                .findFirst();
    }

    /** In order of time; spans that touch or overlap are one. */
    private List<Span> spansAround(Instant moment, ZoneId zone) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        List<Span> merged = new ArrayList<>();
        today.minusDays(DAYS_BACK)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(date -> ranges.getOrDefault(date.getDayOfWeek(), List.of()).stream()
                        .map(range -> span(range, date, zone)))
                .filter(span -> span.start().isBefore(span.end()))
                .sorted(Comparator.comparing(Span::start))
                .forEach(span -> append(merged, span));
        return merged;
    }

    private static void append(List<Span> merged, Span next) {
        int last = merged.size() - 1;
        if (last >= 0 && !next.start().isAfter(merged.get(last).end())) {
            merged.set(last, merged.get(last).extendedTo(next.end()));
        } else {
            merged.add(next);
        }
    }

    private static Span span(Range range, LocalDate date, ZoneId zone) {
        boolean endsTomorrow = range.isOvernight() || range.to().equals(Range.MIDNIGHT);
        LocalDateTime end = (endsTomorrow ? date.plusDays(1) : date).atTime(range.to());
        return new Span(first(date.atTime(range.from()), zone), first(end, zone));
    }

    /** The first moment at which the clock on the wall shows this time or a later one. */
    private static Instant first(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(time);
        if (jump != null && jump.isGap()) {
            return jump.getInstant();
        }
        return time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private record Span(Instant start, Instant end) {

        boolean contains(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }

        Span extendedTo(Instant later) {
            return later.isAfter(end) ? new Span(start, later) : this;
        }
    }
}
