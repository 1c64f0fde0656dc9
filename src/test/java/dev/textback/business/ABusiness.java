package dev.textback.business;

import dev.textback.business.Business.Registration;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Businesses for tests: Acme Plumbing, unless a test says what is different about its own. */
public class ABusiness {

    private String id = "acme-plumbing";
    private String brand = "Acme Plumbing";
    private Industry industry = Industry.SERVICE;
    private ZoneId zone = ZoneId.of("America/Los_Angeles");
    private List<PhoneNumber> lines = List.of(new PhoneNumber("+14155550199"));
    private Business.Mode mode = Business.Mode.DIRECT;
    private @Nullable PhoneNumber published;
    private List<PhoneNumber> rings = List.of(new PhoneNumber("+14155550123"));
    private Business.Ring ring = Business.Ring.ALL_AT_ONCE;
    private Business.Alerts alerts = new Business.Alerts(true, true);
    private Business.Owner owner = new Business.Owner(new PhoneNumber("+14155550123"), "owner@acme.example");
    private WeeklyHours hours = week(Map.of("mon-fri", "08:00-12:00, 13:00-17:00", "sat", "09:00-12:00"));
    private final Set<LocalDate> holidays = new LinkedHashSet<>();
    private Business.Booking booking =
            new Business.Booking(URI.create("https://acme.example/book"), new BigDecimal("180"));
    private boolean sending = true;
    private boolean replies = true;
    private Business.Timing timing = new Business.Timing(null, null, null, Duration.ofHours(24));
    private @Nullable WeeklyHours firstTextWindow;
    private WeeklyHours textingWindow = week(Map.of("mon-sat", "09:00-20:00", "sun", "12:00-20:00"));
    private boolean legalWindows = true;
    private OptOutScope optOutScope = OptOutScope.ALL;
    private Business.Restraint restraint = Business.Restraint.usual();
    private AfterHours afterHours = AfterHours.TEXT_AND_FOLLOW_UP;
    private Registration registration = new Registration(Registration.Kind.TEN_DLC, Registration.Status.REGISTERED);
    private final Map<String, String> wording = new LinkedHashMap<>();

    /** Acme Plumbing as the design shows it. */
    public static Business acmePlumbing() {
        return new ABusiness().build();
    }

    /** Hours as the configuration writes them; the keys must not name a day twice. */
    public static WeeklyHours week(Map<String, String> written) {
        Map<DayOfWeek, List<WeeklyHours.Range>> ranges = new HashMap<>();
        try {
            for (Map.Entry<String, String> entry : written.entrySet()) {
                for (DayOfWeek day : new Days().read(entry.getKey())) {
                    ranges.put(day, new TimeRanges().read(entry.getValue()));
                }
            }
        } catch (Problems.WrongValue wrong) {
            throw new IllegalArgumentException(wrong);
        }
        return WeeklyHours.of(ranges);
    }

    public ABusiness withId(String changed) {
        id = changed;
        return this;
    }

    public ABusiness withBrand(String changed) {
        brand = changed;
        return this;
    }

    public ABusiness in(Industry changed) {
        industry = changed;
        return this;
    }

    public ABusiness inZone(String changed) {
        zone = ZoneId.of(changed);
        return this;
    }

    public ABusiness withLines(String... changed) {
        lines = numbers(changed);
        return this;
    }

    public ABusiness inMode(Business.Mode changed) {
        mode = changed;
        return this;
    }

    public ABusiness publishing(String changed) {
        published = new PhoneNumber(changed);
        return this;
    }

    public ABusiness ringing(String... changed) {
        rings = numbers(changed);
        return this;
    }

    public ABusiness ownedBy(@Nullable String phone, @Nullable String email) {
        owner = new Business.Owner(phone == null ? null : new PhoneNumber(phone), email);
        return this;
    }

    public ABusiness open(Map<String, String> changed) {
        hours = week(changed);
        return this;
    }

    public ABusiness alwaysOpen() {
        hours = WeeklyHours.daily(LocalTime.MIDNIGHT, WeeklyHours.Range.MIDNIGHT);
        return this;
    }

    public ABusiness closedOn(String holiday) {
        holidays.add(LocalDate.parse(holiday));
        return this;
    }

    public ABusiness withoutBookingPage() {
        booking = new Business.Booking(null, null);
        return this;
    }

    public ABusiness watchingOnly() {
        sending = false;
        return this;
    }

    public ABusiness withoutReplies() {
        replies = false;
        return this;
    }

    public ABusiness timed(
            @Nullable Duration firstText, @Nullable Duration nudge, @Nullable Duration giveUp, Duration cooldown) {
        timing = new Business.Timing(firstText, nudge, giveUp, cooldown);
        return this;
    }

    public ABusiness withFirstTextBetween(String from, String to) {
        firstTextWindow = WeeklyHours.daily(LocalTime.parse(from), LocalTime.parse(to));
        return this;
    }

    public ABusiness texting(Map<String, String> changed) {
        textingWindow = week(changed);
        return this;
    }

    public ABusiness withoutLegalWindows() {
        legalWindows = false;
        return this;
    }

    public ABusiness optingOutOfOneLine() {
        optOutScope = OptOutScope.LINE;
        return this;
    }

    public ABusiness restrained(int cap, boolean textsOnHolidays) {
        restraint = new Business.Restraint(cap, textsOnHolidays);
        return this;
    }

    public ABusiness after(AfterHours changed) {
        afterHours = changed;
        return this;
    }

    public ABusiness registered(Registration.Kind kind, Registration.Status status) {
        registration = new Registration(kind, status);
        return this;
    }

    public ABusiness registered(Registration changed) {
        registration = changed;
        return this;
    }

    public ABusiness saying(String wordingName, String template) {
        wording.put(wordingName, template);
        return this;
    }

    public Business build() {
        return new Business(
                id,
                brand,
                industry,
                zone,
                lines,
                mode,
                published,
                rings,
                ring,
                owner,
                alerts,
                hours,
                holidays,
                booking,
                sending,
                replies,
                timing,
                firstTextWindow,
                textingWindow,
                legalWindows,
                optOutScope,
                restraint,
                afterHours,
                registration,
                wording);
    }

    private static List<PhoneNumber> numbers(String... written) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (String number : written) {
            numbers.add(new PhoneNumber(number));
        }
        return numbers;
    }
}
