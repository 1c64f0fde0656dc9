package dev.textback.pause;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.LoginScope;
import dev.textback.database.RepeatedTransaction;
import dev.textback.refusal.Refusal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

    private final Businesses businesses;
    private final Pauses pauses;
    private final PauseProcess process;
    private final PauseBody body;
    private final RepeatedTransaction transaction;

    BusinessController(
            Businesses businesses,
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
    ResponseEntity<?> state(@PathVariable String id, Authentication login) {
        return forBusiness(id, login, this::stateOf);
    }

    /** Pausing twice is one pause: the second answers as the first. */
    @PostMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> pause(@PathVariable String id, @RequestBody JsonNode json, Authentication login) {
        return forBusiness(id, login, business -> {
            PauseBody.Wanted wanted = body.read(json);
            transaction.run(() -> {
                if (pauses.current(id).isEmpty()) {
                    process.start(id, login.getName(), wanted.reason(), "api", wanted.until());
                }
            });
            return stateOf(business);
        });
    }

    /** Resuming what is not paused changes nothing. */
    @PostMapping("/resume")
    ResponseEntity<?> resume(@PathVariable String id, Authentication login) {
        return forBusiness(id, login, business -> {
            pauses.current(id)
                    .map(Pause::processInstanceId)
                    .ifPresent(instance -> process.resume(instance, login.getName()));
            return stateOf(business);
        });
    }

    private BusinessState stateOf(Business business) {
        return BusinessState.of(business, pauses.current(business.id()).orElse(null));
    }

    private ResponseEntity<?> forBusiness(String id, Authentication login, Function<Business, BusinessState> work) {
        Optional<Business> business = businesses.withId(id).filter(known -> LoginScope.covers(login, known.id()));
        return business.isPresent() ? ResponseEntity.ok(work.apply(business.get())) : Refusal.noSuchBusiness(id);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidPause e) {
        return Refusal.of(HttpStatus.BAD_REQUEST, e.field(), String.valueOf(e.getMessage()));
    }
}
