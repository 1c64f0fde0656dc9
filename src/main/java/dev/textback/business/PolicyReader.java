package dev.textback.business;

import dev.textback.business.Problems.WrongValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is neither a number to call nor a time of the week: zone, booking, waits, the cap. */
class PolicyReader {

    private static final Duration DEFAULT_COOLDOWN = Duration.ofHours(24);

    private final Problems problems;

    PolicyReader(Problems problems) {
        this.problems = problems;
    }

    ZoneId zone(Place place, @Nullable String written) {
        return problems.need(
                place,
                written,
                "write e.g. America/New_York",
                zone -> {
                    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                        throw new WrongValue("is no time zone; write a name of the tz database, e.g. America/New_York");
                    }
                    return ZoneId.of(zone);
                },
                ZoneOffset.UTC);
    }

    Business.Booking booking(Place place, TextbackProperties.Booking written) {
        return new Business.Booking(
                problems.read(place.child("url"), written.url(), PolicyReader::webAddress),
                problems.read(place.child("average-value"), written.averageValue(), PolicyReader::amount));
    }

    Business.Timing timing(Place place, TextbackProperties.Timing written) {
        return new Business.Timing(
                problems.read(place.child("first-text"), written.firstText(), PolicyReader::duration),
                problems.read(place.child("nudge"), written.nudge(), PolicyReader::duration),
                problems.read(place.child("give-up"), written.giveUp(), PolicyReader::duration),
                problems.read(place.child("cooldown"), written.cooldown(), PolicyReader::duration, DEFAULT_COOLDOWN));
    }

    static Integer textingCap(String written) throws WrongValue {
        if (!written.matches("[1-5]")) {
            throw new WrongValue("is no number from 1 to 5; write how many texts a caller may get unasked in 24 hours");
        }
        return Integer.valueOf(written);
    }

    private static URI webAddress(String written) throws WrongValue {
        try {
            URI address = URI.create(written);
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException wrong) {
            // said below
        }
        throw new WrongValue("is no web address; write e.g. https://acme.example/book");
    }

    private static BigDecimal amount(String written) throws WrongValue {
        try {
            BigDecimal amount = new BigDecimal(written);
            if (amount.signum() >= 0) {
                return amount;
            }
        } catch (NumberFormatException wrong) {
            // said below
        }
        throw new WrongValue("is no amount of money; write e.g. 180, or leave it out");
    }

    private static Duration duration(String written) throws WrongValue {
        try {
            Duration duration = Duration.parse(written);
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeParseException wrong) {
            // said below
        }
        throw new WrongValue("is no positive duration; write e.g. PT1M, PT5H or P3D");
    }
}
