package dev.textback.simulator;

import dev.textback.business.Business;
import dev.textback.business.Business.Registration;
import dev.textback.business.Business.Registration.OfLine;
import dev.textback.business.Business.Registration.Status;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How the simulated carrier has registered the lines: as they are configured, until somebody says otherwise at {@code /phone/api/registrations};
 * a restart forgets that.
 */
@Component
@ConditionalOnSimulator
class SimulatedRegistrations {

    private final Businesses businesses;
    private final Map<PhoneNumber, Status> changed = new ConcurrentHashMap<>();

    SimulatedRegistrations(Businesses businesses) {
        this.businesses = businesses;
    }

    /** Empty for a number that is no line of the account. */
    Optional<Status> of(PhoneNumber line) {
        return businesses
                .withLine(line)
                .map(business -> changed.getOrDefault(line, configured(business.registration(), line)));
    }

    boolean isTollFree(PhoneNumber line) {
        return businesses
                .withLine(line)
                .map(Business::registration)
                .map(registration -> registration.of(line).map(OfLine::kind).orElse(registration.kind()))
                .filter(Registration.Kind.TOLL_FREE::equals)
                .isPresent();
    }

    void change(PhoneNumber line, Status status) {
        changed.put(line, status);
    }

    private static Status configured(Registration registration, PhoneNumber line) {
        return registration.of(line).map(OfLine::status).orElse(registration.status());
    }
}
