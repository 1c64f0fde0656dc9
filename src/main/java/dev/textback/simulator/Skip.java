package dev.textback.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.process.EngineTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places in time that the phone page can skip to. */
enum Skip {
    /** The next thing that waits for this caller, or for anybody if the caller has no number. */
    NEXT_TIMER {
        @Override
        Optional<Instant> target(EngineTime time, Business business, @Nullable PhoneNumber caller) {
            return caller == null ? time.nextTimer() : time.nextTimerOf(caller.e164());
        }
    },
    HOUR {
        @Override
        Optional<Instant> target(EngineTime time, Business business, @Nullable PhoneNumber caller) {
            return Optional.of(time.now().plus(Duration.ofHours(1)));
        }
    },
    /** The next 9:30 PM at the business. */
    TONIGHT {
        @Override
        Optional<Instant> target(EngineTime time, Business business, @Nullable PhoneNumber caller) {
            ZonedDateTime now = time.now().atZone(business.zone());
            ZonedDateTime today = now.with(LATE);
            return Optional.of((today.isAfter(now) ? today : today.plusDays(1)).toInstant());
        }
    },
    /** The next time the business opens for a day, not after its lunch. */
    MORNING {
        @Override
        Optional<Instant> target(EngineTime time, Business business, @Nullable PhoneNumber caller) {
            Instant now = time.now();
            LocalDate today = now.atZone(business.zone()).toLocalDate();
            return openingOf(business, today)
                    .filter(opening -> opening.isAfter(now))
                    .or(() -> openingOf(business, today.plusDays(1)));
        }
    };

    private static final LocalTime LATE = LocalTime.of(21, 30);

    abstract Optional<Instant> target(EngineTime time, Business business, @Nullable PhoneNumber caller);

    /** The first opening on or after the day; the rest of a night shift is no opening. */
    private static Optional<Instant> openingOf(Business business, LocalDate day) {
        Instant midnight = day.atStartOfDay(business.zone()).toInstant();
        Instant from = business.isOpen(midnight)
                ? business.hours().endOfCurrent(midnight, business.zone()).orElse(midnight)
                : midnight;
        return business.nextOpening(from);
    }

    /** As the page writes it, such as {@code next-timer}. */
    @JsonCreator
    static Skip of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
