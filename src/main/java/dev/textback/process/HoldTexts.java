package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.pause.Pause;
import dev.textback.pause.PauseSending;
import dev.textback.pause.Pauses;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pauses the business, unless it is paused already. In the transaction of whoever starts the pause, so that it counts from then on. */
@Component("holdTexts")
class HoldTexts implements JavaDelegate {

    private final Businesses businesses;
    private final Pauses pauses;
    private final PauseSending pauseSending;
    private final CallTimes times;
    private final IdentityService identities;

    HoldTexts(
            Businesses businesses,
            Pauses pauses,
            PauseSending pauseSending,
            CallTimes times,
            IdentityService identities) {
        this.businesses = businesses;
        this.pauses = pauses;
        this.pauseSending = pauseSending;
        this.times = times;
        this.identities = identities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        Business business = businesses.theOne(variables.business());
        checkMembership(business.id());
        Instant until = until(execution);
        String by = variables.text("pausedBy").orElse("the engine's REST API");
        boolean held = pauseSending.begin(
                business,
                execution.getProcessInstanceId(),
                by,
                variables.text(ConversationVariables.REASON).orElse("no reason given"),
                variables.text("via").orElse("engine"),
                until);
        variables.set("pausedAlready", !held);
        variables.set("untilSet", until != null);
        variables.set("until", until == null ? null : Date.from(until));
        describe(variables, business);
    }

    private void describe(ConversationVariables variables, Business business) {
        Optional<Pause> pause = pauses.current(business.id());
        variables.set("restored", pause.filter(Pause::isOfRestoredCopy).isPresent());
        pause.ifPresent(now -> {
            variables.set("pausedBy", now.pausedBy());
            variables.set("pausedSince", times.forPeople(now.pausedAt(), business));
        });
    }

    /** Whoever may start instances at all may still pause only a business of their own. */
    private void checkMembership(String business) {
        Authentication login = identities.getCurrentAuthentication();
        if (login == null || login.getUserId() == null) {
            return;
        }
        boolean allowed =
                contains(login.getGroupIds(), Groups.CAMUNDA_ADMIN) || contains(login.getTenantIds(), business);
        if (!allowed) {
            throw new AuthorizationException("The login " + login.getUserId() + " is no member of " + business);
        }
    }

    private static boolean contains(@Nullable List<String> ids, String one) {
        return ids != null && ids.contains(one);
    }

    private static @Nullable Instant until(DelegateExecution execution) {
        Object until = execution.getVariable("until");
        if (until instanceof Date date) {
            return date.toInstant();
        }
        if (until == null || until.toString().isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(until.toString()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "until is '" + until + "'; it must be ISO-8601 with an offset, such as 2026-03-08T15:42:00-08:00");
        }
    }
}
