package dev.textback.texting.plivo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as the carrier writes them: {@code 2026-11-23 22:00:01+00:00}, now and then with a fraction or without the offset, then UTC. */
final class CarrierTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm:ss[.SSSSSS][.SSS][XXX][X]", Locale.ROOT);

    private CarrierTime() {}

    /** The moment, or null if it cannot be read. */
    static @Nullable Instant read(@Nullable String time) {
        if (time == null) {
            return null;
        }
        try {
            TemporalAccessor read = FORMAT.parseBest(time.strip(), OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime there
                    ? there.toInstant()
                    : ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
