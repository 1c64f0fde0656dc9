package dev.textback.nudge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.Business;
import dev.textback.business.BusinessOfLogin;
import dev.textback.database.RepeatedTransaction;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/businesses/{id}/nudges}: whether nudges go out, and saying otherwise. Another's business is not found. */
@RestController
@RequestMapping("/api/businesses/{id}/nudges")
class NudgesController {

    private final BusinessOfLogin businesses;
    private final Nudges nudges;
    private final OptOutRates rates;
    private final NudgeSwitch nudgeSwitch;
    private final RepeatedTransaction transaction;
    private final Clock clock;

    NudgesController(
            BusinessOfLogin businesses,
            Nudges nudges,
            OptOutRates rates,
            NudgeSwitch nudgeSwitch,
            RepeatedTransaction transaction,
            Clock clock) {
        this.businesses = businesses;
        this.nudges = nudges;
        this.rates = rates;
        this.nudgeSwitch = nudgeSwitch;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    View state(@PathVariable String id, Authentication login) {
        return view(businesses.withId(id, login));
    }

    /** Saying what is so already changes nothing. Switched on, opt-outs are counted anew from now. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    View set(@PathVariable String id, @RequestBody JsonNode json, Authentication login) {
        Business business = businesses.withId(id, login);
        NudgesBody wanted = NudgesBody.read(json);
        transaction.run(() -> {
            Instant now = clock.instant();
            NudgeState state = nudges.lock(id, now);
            if (state.nudgesGo() != wanted.on()) {
                NudgeLevel level = wanted.on() ? NudgeLevel.OK : NudgeLevel.OFF;
                nudgeSwitch.to(
                        business, level, wanted.on() ? now : state.countedFrom(), login.getName(), wanted.reason());
            }
        });
        return view(business);
    }

    private View view(Business business) {
        NudgeState state = nudges.of(business.id());
        OptOutRate rate = rates.now(business, state.countedFrom());
        return new View(
                business.id(),
                state.nudgesGo() ? "on" : "off",
                state.level() == NudgeLevel.WARNED,
                state.by().isEmpty() ? null : state.since(),
                state.by(),
                state.reason(),
                rate.texted(),
                rate.optedOut());
    }

    /**
     * How it stands.
     *
     * @param nudges {@code on} or {@code off}
     * @param since null and {@code by} empty if nothing ever changed it
     * @param texted callers who were texted automatically within the window, now
     * @param optedOut those of them who opted out after it
     */
    record View(
            String business,
            String nudges,
            boolean warned,
            @Nullable Instant since,
            String by,
            String reason,
            long texted,
            long optedOut) {}
}
