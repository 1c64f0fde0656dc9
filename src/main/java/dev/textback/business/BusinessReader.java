package dev.textback.business;

import dev.textback.business.Problems.WrongValue;
import java.util.Collections;
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

    private static final Choice<Business.Mode> MODES = Choice.of(Business.Mode.class);
    private static final Choice<Business.Ring> RING = Choice.of(Business.Ring.class);
    private static final Choice<AfterHours> AFTER_HOURS = Choice.of(AfterHours.class);
    private static final Choice<OptOutScope> OPT_OUT_SCOPES = Choice.of(OptOutScope.class);

    private final Problems problems;
    private final NumbersReader numbers;
    private final HoursReader hours;
    private final PolicyReader policy;
    private final RegistrationReader registrations;

    BusinessReader(Problems problems) {
        this.problems = problems;
        this.numbers = new NumbersReader(problems);
        this.hours = new HoursReader(problems);
        this.policy = new PolicyReader(problems);
        this.registrations = new RegistrationReader(problems, numbers);
    }

    /** Empty if anything in it is wrong, which is then among the problems. */
    Optional<Business> read(Place place, TextbackProperties.Entry entry) {
        int before = problems.count();
        Industry industry = industry(place.child("industry"), entry.industry());
        boolean sending = isOn(place.child("sending"), entry.sending());
        List<PhoneNumber> lines = numbers.lines(place.child("lines"), entry.lines());
        Business business = new Business(
                id(place.child("id"), entry.id()),
                brand(place.child("brand"), entry.brand()),
                industry,
                policy.zone(place.child("zone"), entry.zone()),
                lines,
                problems.read(place.child("mode"), entry.mode(), MODES, Business.Mode.FORWARDED),
                numbers.one(place.child("published"), entry.published()),
                numbers.each(place.child("rings"), entry.rings()),
                problems.read(place.child("ring"), entry.ring(), RING, Business.Ring.ALL_AT_ONCE),
                owner(place.child("owner"), entry.owner()),
                alerts(place.child("alerts"), entry.alerts()),
                hours.opening(place.child("hours"), entry.hours()),
                new HolidaysReader(problems).read(place.child("holidays"), entry.holidays()),
                policy.booking(place.child("booking"), entry.booking()),
                sending,
                isOn(place.child("replies"), entry.replies()),
                policy.timing(place.child("timing"), entry.timing()),
                hours.firstText(place.child("first-text-window"), entry.firstTextWindow(), industry),
                hours.texting(place.child("texting-window"), entry.textingWindow()),
                isOn(place.child("legal-windows"), entry.legalWindows()),
                problems.read(place.child("opt-out-scope"), entry.optOutScope(), OPT_OUT_SCOPES, OptOutScope.ALL),
                new Business.Restraint(
                        problems.read(
                                place.child("texting-cap"),
                                entry.textingCap(),
                                PolicyReader::textingCap,
                                Business.Restraint.USUAL_CAP),
                        problems.read(
                                place.child("texts-on-holidays"), entry.textsOnHolidays(), Choice.onOrOff(), false)),
                problems.read(
                        place.child("after-hours"), entry.afterHours(), AFTER_HOURS, AfterHours.TEXT_AND_FOLLOW_UP),
                registrations.read(place.child("registration"), entry.registration(), sending, lines),
                Collections.unmodifiableMap(new LinkedHashMap<>(entry.wording())));
        return problems.count() > before ? Optional.empty() : Optional.of(business);
    }

    private String id(Place place, @Nullable String written) {
        return problems.need(place, written, "write a short name, e.g. acme-plumbing", BusinessReader::checkedId, "");
    }

    private String brand(Place place, @Nullable String written) {
        return problems.need(
                place, written, "write the name that every text begins with, e.g. Acme Plumbing", brand -> brand, "");
    }

    private Industry industry(Place place, @Nullable String written) {
        return problems.need(
                place, written, "write service, retail or professional", Choice.of(Industry.class), Industry.SERVICE);
    }

    private static String checkedId(String written) throws WrongValue {
        if (!ID.matcher(written).matches()) {
            throw new WrongValue(
                    "is no id; write lower-case letters, digits and hyphens, at most 64, e.g. acme-plumbing");
        }
        return written;
    }

    static String checkedEmail(String address) throws WrongValue {
        if (!EMAIL.matcher(address).matches()) {
            throw new WrongValue("is no e-mail address; write e.g. owner@acme.example");
        }
        return address;
    }

    private Business.Owner owner(Place place, TextbackProperties.Owner written) {
        String email = problems.read(place.child("email"), written.email(), BusinessReader::checkedEmail);
        return new Business.Owner(numbers.one(place.child("phone"), written.phone()), email);
    }

    private Business.Alerts alerts(Place place, TextbackProperties.Alerts written) {
        return new Business.Alerts(
                isOn(place.child("missed-calls"), written.missedCalls()),
                isOn(place.child("replies"), written.replies()));
    }

    /** All switches are on unless they are turned off. */
    private boolean isOn(Place place, @Nullable String written) {
        return problems.read(place, written, Choice.onOrOff(), true);
    }
}
