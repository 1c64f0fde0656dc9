package dev.textback.business;

import static java.util.Objects.requireNonNull;

import dev.textback.business.Problems.WrongValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one entry of the list into a checked business. */
class BusinessReader {

    /** The engine's tenant id holds 64 characters. */
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final Problems problems;
    private final NumbersReader numbers;
    private final HoursReader hours;
    private final PolicyReader policy;

    BusinessReader(Problems problems) {
        this.problems = problems;
        this.numbers = new NumbersReader(problems);
        this.hours = new HoursReader(problems);
        this.policy = new PolicyReader(problems);
    }

    /** Empty if anything in it is wrong, which is then among the problems. */
    Optional<Business> read(Place place, TextbackProperties.Entry entry) {
        int before = problems.count();
        String id = problems.need(place.child("id"), entry.id(), "write a short name, e.g. acme-plumbing", BusinessReader::id);
        String brand = problems.need(
                place.child("brand"), entry.brand(), "write the name that every text begins with, e.g. Acme Plumbing", b -> b);
        Industry industry = problems.need(
                place.child("industry"), entry.industry(), "write service, retail or professional", Choice.of(Industry.class));
        var zone = policy.zone(place.child("zone"), entry.zone());
        boolean sending = isOn(place.child("sending"), entry.sending());
        Business.Mode mode = problems.read(place.child("mode"), entry.mode(), Choice.of(Business.Mode.class));
        AfterHours afterHours = problems.read(place.child("after-hours"), entry.afterHours(), Choice.of(AfterHours.class));
        List<PhoneNumber> lines = numbers.lines(place.child("lines"), entry.lines());
        List<PhoneNumber> rings = numbers.each(place.child("rings"), entry.rings());
        PhoneNumber published = numbers.one(place.child("published"), entry.published());
        Business.Owner owner = owner(place.child("owner"), entry.owner());
        WeeklyHours opening = hours.opening(place.child("hours"), entry.hours());
        WeeklyHours firstText = hours.firstText(place.child("first-text-window"), entry.firstTextWindow(), industry);
        WeeklyHours texting = hours.texting(place.child("texting-window"), entry.textingWindow());
        var holidays = policy.holidays(place.child("holidays"), entry.holidays());
        Business.Booking booking = policy.booking(place.child("booking"), entry.booking());
        Business.Timing timing = policy.timing(place.child("timing"), entry.timing());
        boolean legalWindows = isOn(place.child("legal-windows"), entry.legalWindows());
        var registration = policy.registration(place.child("registration"), entry.registration(), sending);
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Business(
                requireNonNull(id),
                requireNonNull(brand),
                requireNonNull(industry),
                requireNonNull(zone),
                lines,
                mode == null ? Business.Mode.FORWARDED : mode,
                published,
                rings,
                owner,
                opening,
                holidays,
                booking,
                sending,
                timing,
                firstText,
                texting,
                legalWindows,
                afterHours == null ? AfterHours.TEXT_AND_FOLLOW_UP : afterHours,
                registration,
                new LinkedHashMap<>(entry.wording())));
    }

    private static String id(String written) throws WrongValue {
        if (!ID.matcher(written).matches()) {
            throw new WrongValue("is no id; write lower-case letters, digits and hyphens, at most 64, e.g. acme-plumbing");
        }
        return written;
    }

    private Business.Owner owner(Place place, TextbackProperties.Owner written) {
        String email = problems.read(place.child("email"), written.email(), address -> {
            if (!EMAIL.matcher(address).matches()) {
                throw new WrongValue("is no e-mail address; write e.g. owner@acme.example");
            }
            return address;
        });
        return new Business.Owner(numbers.one(place.child("phone"), written.phone()), email);
    }

    /** Both switches are on unless they are turned off. */
    private boolean isOn(Place place, @Nullable String written) {
        Boolean on = problems.read(place, written, Choice.onOrOff());
        return on == null || on;
    }
}
