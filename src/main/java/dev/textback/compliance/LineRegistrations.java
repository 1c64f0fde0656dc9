package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Business.Registration;
import dev.textback.business.Business.Registration.Kind;
import dev.textback.business.Business.Registration.OfLine;
import dev.textback.business.Business.Registration.Status;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.CarrierRegistrations.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Whether a line may text: the carrier's last word, as long as it is fresh, else the configuration's. A carrier that does not answer leaves
 * the configured registration standing.
 */
@Service
public class LineRegistrations {

    private static final Logger LOG = LoggerFactory.getLogger(LineRegistrations.class);

    /** For so long a reading counts if the carrier gives no newer one. */
    private static final Duration COUNTS = Duration.ofHours(24);

    private static final Duration WHILE_REGISTERED = Duration.ofHours(6);
    private static final Duration WHILE_SILENT = Duration.ofMinutes(15);

    /** Whoever waits for an approval wants it to count soon. */
    private static final Duration WHILE_NOT_REGISTERED = Duration.ofMinutes(5);

    private static final Set<Kind> TOLD_BY_THE_CARRIER = EnumSet.of(Kind.TEN_DLC, Kind.TOLL_FREE);
    private static final Pattern TOLL_FREE = Pattern.compile("\\+1(800|833|844|855|866|877|888)\\d{7}");

    private final RegistrationReadings readings;
    private final CarrierRegistrations carrier;
    private final Clock clock;

    LineRegistrations(RegistrationReadings readings, CarrierRegistrations carrier, Clock clock) {
        this.readings = readings;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** What stands now. */
    public LineRegistration of(Business business, PhoneNumber line) {
        LineRegistration configured = configured(business.registration(), line);
        if (!TOLD_BY_THE_CARRIER.contains(configured.kind())) {
            return configured;
        }
        Instant oldest = clock.instant().minus(COUNTS);
        return readings.of(line)
                .filter(read -> read.kind() == configured.kind())
                .filter(read -> read.readAt() != null && read.readAt().isAfter(oldest))
                .map(read -> new LineRegistration(
                        line,
                        read.kind(),
                        read.status(),
                        read.reason(),
                        configured.textsPerMinute() == null ? read.textsPerMinute() : configured.textsPerMinute(),
                        read.segmentsPerDay(),
                        read.readAt()))
                .orElse(configured);
    }

    /** Asks the carrier again if its last word is old; one node does. Goes over the network: never call it with a lock held. */
    public void refresh(Business business, PhoneNumber line) {
        LineRegistration before = of(business, line);
        if (business.sending()
                && TOLD_BY_THE_CARRIER.contains(before.kind())
                && readings.claim(line, clock.instant(), clock.instant().minus(patience(before)))) {
            carrier.read(line, before.kind()).ifPresent(answer -> note(business, before, answer));
        }
    }

    private static Duration patience(LineRegistration standing) {
        if (standing.readAt() == null) {
            return WHILE_SILENT;
        }
        return standing.allowsSending() ? WHILE_REGISTERED : WHILE_NOT_REGISTERED;
    }

    private void note(Business business, LineRegistration before, Reading answer) {
        readings.store(before.line(), before.kind(), answer, clock.instant());
        LineRegistration after = of(business, before.line());
        if (before.allowsSending() && !after.allowsSending()) {
            LOG.warn(
                    "Line {} of {} sends no texts from now on: {}", after.line().e164(), business.id(), after.reason());
        } else if (before.status() != after.status() || before.readAt() == null) {
            LOG.info(
                    "Line {} of {}: the carrier says {} ({})",
                    after.line().e164(),
                    business.id(),
                    after.statusInWords(),
                    after.reason());
        }
    }

    private static LineRegistration configured(Registration registration, PhoneNumber line) {
        Optional<OfLine> own = registration.of(line);
        if (own.isPresent()) {
            OfLine one = own.get();
            return standing(line, one.kind(), one.status(), one.textsPerMinute());
        }
        boolean differs = registration.kind() == Kind.TEN_DLC
                && TOLL_FREE.matcher(line.e164()).matches();
        return differs
                ? new LineRegistration(
                        line,
                        Kind.TOLL_FREE,
                        Status.UNREGISTERED,
                        "it is toll-free, and registration.kind speaks of 10dlc; describe it under registration.lines",
                        null,
                        null,
                        null)
                : standing(line, registration.kind(), registration.status(), registration.textsPerMinute());
    }

    private static LineRegistration standing(
            PhoneNumber line, Kind kind, Status status, @Nullable Integer textsPerMinute) {
        return new LineRegistration(line, kind, status, "so it is configured", textsPerMinute, null, null);
    }
}
