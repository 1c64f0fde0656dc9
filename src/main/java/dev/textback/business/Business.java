package dev.textback.business;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A business as configured and checked.
 *
 * @param id {@code [a-z0-9-]+}; the Camunda tenant id
 * @param brand the name that every text begins with
 * @param zone the zone its hours are written in
 * @param lines its numbers: they receive the calls and send the texts
 * @param published in forwarded mode, the number that callers know
 * @param rings in direct mode, the phones to ring
 * @param ring in direct mode, whether they ring together or one after the other
 * @param holidays days on which it is closed, in its zone
 * @param sending false: watch only; everything is recorded and becomes tasks, nothing is texted
 * @param replies false: its lines receive no texts, so whatever goes out says so and names another way to opt out
 * @param firstTextWindow when a first text may go out, in the business's zone; null: at any time
 * @param textingWindow when unprompted texts but the first may go out, in the caller's zones
 * @param legalWindows whether federal and state windows apply on top
 * @param optOutScope how far a caller's opt-out reaches
 * @param restraint what keeps unprompted texts few, beside their windows
 * @param wording the owner's own templates by wording name, instead of the shipped ones
 */
public record Business(
        String id,
        String brand,
        Industry industry,
        ZoneId zone,
        List<PhoneNumber> lines,
        Mode mode,
        @Nullable PhoneNumber published,
        List<PhoneNumber> rings,
        Ring ring,
        Owner owner,
        Alerts alerts,
        WeeklyHours hours,
        Set<LocalDate> holidays,
        Booking booking,
        boolean sending,
        boolean replies,
        Timing timing,
        @Nullable WeeklyHours firstTextWindow,
        WeeklyHours textingWindow,
        boolean legalWindows,
        OptOutScope optOutScope,
        Restraint restraint,
        AfterHours afterHours,
        Registration registration,
        Map<String, String> wording) {

    /** Whether the business is open: inside its hours and not on a holiday. */
    public boolean isOpen(Instant moment) {
        return !isHoliday(moment) && hours.contains(moment, zone);
    }

    /** The first moment at or after {@code from} at which it is open; empty if not within a year. */
    public Optional<Instant> nextOpening(Instant from) {
        Instant candidate = from;
        Instant horizon = from.plus(Duration.ofDays(366));
        while (candidate.isBefore(horizon)) {
            Optional<Instant> start = hours.nextStart(candidate, zone);
            if (start.isEmpty() || !isHoliday(start.get())) {
                return start;
            }
            candidate = start.get()
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
        }
        return Optional.empty();
    }

    /** The line that telephony means by {@code reported}, with or without {@code +} or as a SIP URI; the first one if it is none of them. */
    public PhoneNumber lineReportedAs(String reported) {
        String digits = reported.replaceFirst("@.*", "").replaceAll("\\D", "");
        return lines.stream()
                .filter(line -> line.e164().substring(1).equals(digits))
                .findFirst()
                .orElse(lines.get(0));
    }

    private boolean isHoliday(Instant moment) {
        return holidays.contains(moment.atZone(zone).toLocalDate());
    }

    /** How calls reach a line: only those that the business's own phone did not answer, or all of them. */
    public enum Mode {
        FORWARDED,
        DIRECT
    }

    /** How the phones of a business in direct mode ring: together, or each in turn as they stand in the list. */
    public enum Ring {
        ALL_AT_ONCE,
        IN_ORDER
    }

    /** Where the owner is reached; either may be absent. */
    public record Owner(
            @Nullable PhoneNumber phone, @Nullable String email) {}

    /**
     * What the owner's phone is told of, beside what needs a person.
     *
     * @param missedCalls each missed call in opening hours, and callers who ring again
     * @param replies what callers write that a person should see
     */
    public record Alerts(boolean missedCalls, boolean replies) {}

    /**
     * How bookings are taken.
     *
     * @param url the page where callers book; null: the front desk books
     * @param averageValue what a booking is worth, in the business's currency; null: unknown, and no money figure is shown
     */
    public record Booking(@Nullable URI url, java.math.@Nullable BigDecimal averageValue) {}

    /** Overrides of the waits that the diagrams hold; null: the diagram's own default. {@code cooldown} has none in a diagram, so it is set. */
    public record Timing(
            @Nullable Duration firstText,
            @Nullable Duration nudge,
            @Nullable Duration giveUp,
            Duration cooldown) {}

    /**
     * What keeps unprompted texts few.
     *
     * @param cap how many of them a caller may get within 24 hours, across all lines
     * @param textsOnHolidays whether they go out on the business's holidays too, the first text aside
     */
    public record Restraint(int cap, boolean textsOnHolidays) {

        public static final int USUAL_CAP = 3;

        /** What applies where nothing is configured. */
        public static Restraint usual() {
            return new Restraint(USUAL_CAP, false);
        }
    }

    /**
     * What the carriers know of the business's lines, as the owner says it.
     *
     * @param textsPerMinute how fast each line may send; null: as the carrier says, else as lines of its kind may
     * @param segmentsPerDay how many segments a day the carriers take of the business; null: as the carrier says, else as usual for the kind
     * @param lines lines of which something else is true than of the rest
     */
    public record Registration(
            Kind kind,
            Status status,
            @Nullable Integer textsPerMinute,
            @Nullable Integer segmentsPerDay,
            List<OfLine> lines) {

        public Registration(Kind kind, Status status) {
            this(kind, status, null, null, List.of());
        }

        /** What is written of this line alone; empty if nothing is. */
        public Optional<OfLine> of(PhoneNumber line) {
            return lines.stream().filter(one -> one.line().equals(line)).findFirst();
        }

        /** Whether the owner says that the carriers let texts through: registered, or nothing to register. */
        public boolean allowsSending() {
            return kind == Kind.NONE_NEEDED || status == Status.REGISTERED;
        }

        /** One line that differs from the rest, such as a toll-free number beside a local one. */
        public record OfLine(
                PhoneNumber line,
                Kind kind,
                Status status,
                @Nullable Integer textsPerMinute) {}

        public enum Kind {
            TEN_DLC,
            TOLL_FREE,
            SHORT_CODE,
            NONE_NEEDED
        }

        public enum Status {
            REGISTERED,
            PENDING,
            REJECTED,
            UNREGISTERED
        }
    }
}
