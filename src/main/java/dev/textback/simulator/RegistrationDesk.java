package dev.textback.simulator;

import dev.textback.business.Business.Registration.Status;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where the simulated carrier's registrations change: {@code {"line","status"}}. */
@RestController
@ConditionalOnSimulator
class RegistrationDesk {

    private final SimulatedRegistrations registrations;
    private final Businesses businesses;

    RegistrationDesk(SimulatedRegistrations registrations, Businesses businesses) {
        this.registrations = registrations;
        this.businesses = businesses;
    }

    @PostMapping(path = "/phone/api/registrations", consumes = MediaType.APPLICATION_JSON_VALUE)
    Decided decide(@RequestBody Decision decision) {
        PhoneNumber line = businesses.all().stream()
                .flatMap(business -> business.lines().stream())
                .filter(one -> one.e164().equals(decision.line()))
                .findFirst()
                .orElseThrow(() -> new PhoneProblem(
                        HttpStatus.NOT_FOUND, "'line' is " + decision.line() + ", which no business has"));
        Status status = status(decision.status());
        registrations.change(line, status);
        return new Decided(line.e164(), status.name().toLowerCase(Locale.ROOT));
    }

    private static Status status(@Nullable String written) {
        try {
            return Status.valueOf(String.valueOf(written).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new PhoneProblem(
                    HttpStatus.BAD_REQUEST,
                    "'status' is " + written + "; it must be registered, pending, rejected or unregistered");
        }
    }

    /** What is asked for. */
    record Decision(@Nullable String line, @Nullable String status) {}

    /** What stands now. */
    record Decided(String line, String status) {}
}
