package dev.textback.simulator;

import dev.textback.business.AfterHours;
import dev.textback.business.Business;
import dev.textback.business.Business.Registration;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.Industry;
import dev.textback.business.OptOutScope;
import dev.textback.business.PhoneNumber;
import dev.textback.business.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One business with two lines of one 10DLC campaign, open Monday to Friday, 8 to 12 and 1 to 5. */
class Acme implements Businesses {

    static final PhoneNumber LINE = new PhoneNumber("+14155550199");
    static final PhoneNumber SECOND_LINE = new PhoneNumber("+14155550198");
    static final PhoneNumber OWNER = new PhoneNumber("+14155550123");
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    static final Business PLUMBING = new Business(
            "acme-plumbing",
            "Acme Plumbing",
            Industry.SERVICE,
            ZONE,
            List.of(LINE, SECOND_LINE),
            Business.Mode.FORWARDED,
            new PhoneNumber("+14155550100"),
            List.of(),
            Business.Ring.ALL_AT_ONCE,
            new Business.Owner(OWNER, "owner@acme.example"),
            new Business.Alerts(true, true),
            new OfficeHours(),
            Set.of(),
            new Business.Booking(null, null),
            true,
            true,
            new Business.Timing(null, null, null, Duration.ofHours(24)),
            null,
            new OfficeHours(),
            true,
            OptOutScope.ALL,
            Business.Restraint.usual(),
            AfterHours.TEXT_AND_FOLLOW_UP,
            new Registration(Registration.Kind.TEN_DLC, Registration.Status.REGISTERED),
            Map.of());

    @Override
    public List<Business> all() {
        return List.of(PLUMBING);
    }

    @Override
    public Optional<Business> withId(String id) {
        return all().stream().filter(business -> business.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Business> withLine(PhoneNumber line) {
        return all().stream()
                .filter(business -> business.lines().contains(line))
                .findFirst();
    }

    @Override
    public Optional<Business> withLine(String reported) {
        return reported.matches("\\+?1\\d{10}")
                ? withLine(new PhoneNumber("+" + reported.replace("+", "")))
                : Optional.empty();
    }

    @Override
    public CallerId read(String from, Business business) {
        String digits = from.replaceAll("\\D", "");
        return digits.length() < 10
                ? new CallerId.NotTextable(CallerId.Reason.WITHHELD, from, null)
                : new CallerId.Textable(new PhoneNumber("+" + (digits.length() == 10 ? "1" : "") + digits));
    }

    private static final class OfficeHours implements WeeklyHours {

        private static final List<Range> DAY = List.of(
                new Range(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new Range(LocalTime.of(13, 0), LocalTime.of(17, 0)));

        @Override
        public boolean contains(Instant moment, ZoneId zone) {
            return endOfCurrent(moment, zone).isPresent();
        }

        @Override
        public Optional<Instant> nextStart(Instant from, ZoneId zone) {
            ZonedDateTime at = from.atZone(zone);
            while (!contains(at.toInstant(), zone)) {
                at = at.plusMinutes(1).withSecond(0).withNano(0);
            }
            return Optional.of(at.toInstant());
        }

        @Override
        public Optional<Instant> endOfCurrent(Instant moment, ZoneId zone) {
            ZonedDateTime at = moment.atZone(zone);
            return ranges().getOrDefault(at.getDayOfWeek(), List.of()).stream()
                    .filter(range -> !at.toLocalTime().isBefore(range.from())
                            && at.toLocalTime().isBefore(range.to()))
                    .map(range -> at.with(range.to()).toInstant())
                    .findFirst();
        }

        @Override
        public Map<DayOfWeek, List<Range>> ranges() {
            return Map.of(
                    DayOfWeek.MONDAY, DAY,
                    DayOfWeek.TUESDAY, DAY,
                    DayOfWeek.WEDNESDAY, DAY,
                    DayOfWeek.THURSDAY, DAY,
                    DayOfWeek.FRIDAY, DAY);
        }
    }
}
