package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.business.SetUpProblem;
import dev.textback.database.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Asks the carrier what kind of line a caller has, once in 90 days. It only spares a useless text: without an answer the caller is texted all
 * the same. It takes up to two seconds, so call it with nothing locked.
 */
@Service
public class LineLookup {

    private static final Logger LOG = LoggerFactory.getLogger(LineLookup.class);

    /** A carrier that gives no answer is left alone for a moment, so that a surge of calls does not wait for it one by one. */
    private static final Duration BREATHER = Duration.ofSeconds(10);

    private final Carrier carrier;
    private final NumberLines lines;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean on;
    private volatile Instant notBefore = Instant.MIN;

    LineLookup(
            Carrier carrier,
            NumberLines lines,
            Outbox outbox,
            Clock clock,
            @Value("${textback.lookup:on}") String lookup) {
        this.carrier = carrier;
        this.lines = lines;
        this.outbox = outbox;
        this.clock = clock;
        this.on = isOn(lookup);
    }

    /** Sees to it that the number's line is known, if the carrier knows it. Never throws. */
    public void lookUp(Business business, PhoneNumber number) {
        // Who only watches pays for nothing
        if (!on || !business.sending() || clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            if (!lines.isFresh(number)) {
                ask(number);
            }
        } catch (RuntimeException noMatter) {
            LOG.warn(
                    "The line of {} could not be looked up; it is tried as a mobile: {}",
                    number.masked(),
                    noMatter.toString());
        }
    }

    private void ask(PhoneNumber number) {
        Carrier.LineType type = carrier.lookup(number);
        if (type == Carrier.LineType.NO_ANSWER) {
            notBefore = clock.instant().plus(BREATHER);
            LOG.info("The lookup of {} gave no answer in time; it is tried as a mobile", number.masked());
            return;
        }
        try {
            outbox.committed(() -> {
                lines.keep(number, type);
                return type;
            });
        } catch (DuplicateKeyException somebodyElseWasQuicker) {
            LOG.debug("The line of {} was looked up twice at once", number.masked());
        }
    }

    /** YAML reads a bare {@code off} as false. */
    private static boolean isOn(String setting) {
        return switch (setting.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "on", "true", "yes" -> true;
            case "off", "false", "no" -> false;
            default ->
                throw new SetUpProblem("textback.lookup is '" + setting
                        + "'; write on (each new caller is looked up at the carrier, which charges for it) or off");
        };
    }
}
