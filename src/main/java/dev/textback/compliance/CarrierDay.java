package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Business.Registration.Kind;
import dev.textback.database.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How much of the carrier's day a business has used up. T-Mobile takes 2,000, 10,000, 40,000 or 200,000 segments a day of a brand, from
 * midnight to midnight in Los Angeles. Which carrier a caller has is not known, so every segment counts.
 */
@Service
public class CarrierDay {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierDay.class);
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /** T-Mobile's lowest tier. */
    private static final int LOWEST_TIER = 2000;

    private static final double NEARLY = 0.8;

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final LineRegistrations registrations;
    private final Clock clock;

    CarrierDay(Outbox outbox, JdbcClient jdbc, LineRegistrations registrations, Clock clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Segments handed over today. */
    public int used(Business business) {
        return jdbc.sql("select segments from carrier_day where business_id = :business and carrier_day = :day")
                .param("business", business.id())
                .param("day", today())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Segments that the carrier takes today; empty: as many as there are. */
    public OptionalInt cap(Business business) {
        Integer configured = business.registration().segmentsPerDay();
        if (configured != null) {
            return OptionalInt.of(configured);
        }
        List<LineRegistration> lines = business.lines().stream()
                .map(line -> registrations.of(business, line))
                .toList();
        OptionalInt told = lines.stream()
                .map(LineRegistration::segmentsPerDay)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min();
        boolean capped = lines.stream().anyMatch(line -> line.kind() == Kind.TEN_DLC);
        return told.isPresent() || !capped ? told : OptionalInt.of(LOWEST_TIER);
    }

    /** When the next of the carrier's days begins. */
    public Instant next() {
        return today().plusDays(1).atStartOfDay(PACIFIC).toInstant();
    }

    /** Counts a text that the carrier took, in a transaction of its own: what is recorded of the text stands without it. */
    public void count(Business business, int segments) {
        try {
            outbox.committed(() -> add(business, segments));
        } catch (DuplicateKeyException anotherNodeBeganTheDay) {
            outbox.committed(() -> add(business, segments));
        }
    }

    private int add(Business business, int segments) {
        int updated = change("""
                update carrier_day set segments = segments + :segments
                where business_id = :business and carrier_day = :day""", business, segments);
        if (updated == 0) {
            change("""
                    insert into carrier_day (business_id, carrier_day, segments)
                    values (:business, :day, :segments)""", business, segments);
        }
        cap(business).ifPresent(cap -> warn(business, used(business), segments, cap));
        return segments;
    }

    private int change(String sql, Business business, int segments) {
        return jdbc.sql(sql)
                .param("segments", segments)
                .param("business", business.id())
                .param("day", today())
                .update();
    }

    /** Once a day each, by whoever crosses the line: the row is locked. */
    private static void warn(Business business, int used, int segments, int cap) {
        int before = used - segments;
        if (before < cap && used >= cap) {
            LOG.warn(
                    "{} has used up the carrier's day: {} of {} segments. What goes out by itself waits for the next; answers are tried",
                    business.id(),
                    used,
                    cap);
        } else if (before < cap * NEARLY && used >= cap * NEARLY) {
            LOG.warn("{} has used {} of the {} segments of the carrier's day", business.id(), used, cap);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(PACIFIC).toLocalDate();
    }
}
