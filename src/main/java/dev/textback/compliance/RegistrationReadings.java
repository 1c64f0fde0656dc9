package dev.textback.compliance;

import dev.textback.business.Business.Registration.Kind;
import dev.textback.business.Business.Registration.Status;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.CarrierRegistrations.Reading;
import dev.textback.database.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The carrier's last word on each line, and who asks for the next. */
@Repository
class RegistrationReadings {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    RegistrationReadings(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    Optional<LineRegistration> of(PhoneNumber line) {
        return jdbc.sql("select * from line_registration where line = :line and read_at is not null")
                .param("line", line.e164())
                .query(RegistrationReadings::read)
                .optional();
    }

    /** Whether it is for the caller to ask: nobody has since {@code before}. */
    boolean claim(PhoneNumber line, Instant now, Instant before) {
        if (askedAfter(line, before, now)) {
            return false;
        }
        try {
            return outbox.committed(() -> claimed(line, now, before));
        } catch (DuplicateKeyException anotherNodeAsks) {
            return false;
        }
    }

    void store(PhoneNumber line, Kind kind, Reading reading, Instant now) {
        outbox.committed(() -> jdbc.sql("""
                        update line_registration set kind = :kind, status = :status, reason = :reason,
                          texts_per_minute = :texts, segments_per_day = :segments, read_at = :now where line = :line""")
                .param("line", line.e164())
                .param("kind", kind.name())
                .param("status", reading.status().name())
                .param("reason", cut(reading.reason()))
                .param("texts", reading.textsPerMinute())
                .param("segments", reading.segmentsPerDay())
                .param("now", utc(now))
                .update());
    }

    /** Spares nearly every text the transaction. */
    private boolean askedAfter(PhoneNumber line, Instant before, Instant now) {
        return jdbc.sql(
                                "select count(*) from line_registration where line = :line and asked_at > :before and asked_at <= :now")
                        .param("line", line.e164())
                        .param("before", utc(before))
                        .param("now", utc(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean claimed(PhoneNumber line, Instant now, Instant before) {
        // later than now: asked by a clock that was set back since
        int taken = jdbc.sql("""
                        update line_registration set asked_at = :now
                        where line = :line and (asked_at <= :before or asked_at > :now)""")
                .param("line", line.e164())
                .param("now", utc(now))
                .param("before", utc(before))
                .update();
        if (taken > 0 || askedAfter(line, before, now)) {
            return taken > 0;
        }
        jdbc.sql("insert into line_registration (line, asked_at) values (:line, :now)")
                .param("line", line.e164())
                .param("now", utc(now))
                .update();
        return true;
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static LineRegistration read(ResultSet row, int index) throws SQLException {
        return new LineRegistration(
                new PhoneNumber(row.getString("line")),
                Kind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                number(row, "texts_per_minute"),
                number(row, "segments_per_day"),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
