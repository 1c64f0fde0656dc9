package dev.textback.pause;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.Business;
import dev.textback.business.BusinessOfLogin;
import dev.textback.database.RepeatedTransaction;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/businesses/{id}}: whether texts go out, and pausing and resuming them. Another's business is not found. */
@RestController
@RequestMapping("/api/businesses/{id}")
class BusinessController {

    private final BusinessOfLogin businesses;
    private final Pauses pauses;
    private final PauseProcess process;
    private final PauseBody body;
    private final RepeatedTransaction transaction;

    BusinessController(
            BusinessOfLogin businesses,
            Pauses pauses,
            PauseProcess process,
            PauseBody body,
            RepeatedTransaction transaction) {
        this.businesses = businesses;
        this.pauses = pauses;
        this.process = process;
        this.body = body;
        this.transaction = transaction;
    }

    @GetMapping
    BusinessState state(@PathVariable String id, Authentication login) {
        return stateOf(businesses.withId(id, login));
    }

    /** Pausing twice is one pause: the second answers as the first. */
    @PostMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    BusinessState pause(@PathVariable String id, @RequestBody JsonNode json, Authentication login) {
        Business business = businesses.withId(id, login);
        PauseBody.Wanted wanted = body.read(json);
        transaction.run(() -> {
            if (pauses.current(id).isEmpty()) {
                process.start(id, login.getName(), wanted.reason(), "api", wanted.until());
            }
        });
        return stateOf(business);
    }

    /** Resuming what is not paused changes nothing. */
    @PostMapping("/resume")
    BusinessState resume(@PathVariable String id, Authentication login) {
        Business business = businesses.withId(id, login);
        transaction.run(() -> pauses.current(id)
                .map(Pause::processInstanceId)
                .ifPresent(instance -> process.resume(instance, login.getName())));
        return stateOf(business);
    }

    private BusinessState stateOf(Business business) {
        return BusinessState.of(business, pauses.current(business.id()).orElse(null));
    }
}
