package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.pause.Pause;
import dev.textback.pause.PauseProcess;
import dev.textback.pause.PauseSending;
import dev.textback.pause.Pauses;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The running instance is the pause: when it is deleted in Cockpit, the pause is over. Not that of a restored copy, which begins anew: it must
 * ask the carrier before it texts, and only <em>Resume sending</em> does.
 */
@Component
class PauseEnd implements ExecutionListener {

    private final Businesses businesses;
    private final Pauses pauses;
    private final PauseSending pauseSending;
    private final PauseProcess process;
    private final HeldTexts heldTexts;
    private final IdentityService identities;

    PauseEnd(
            Businesses businesses,
            Pauses pauses,
            PauseSending pauseSending,
            PauseProcess process,
            HeldTexts heldTexts,
            IdentityService identities) {
        this.businesses = businesses;
        this.pauses = pauses;
        this.pauseSending = pauseSending;
        this.process = process;
        this.heldTexts = heldTexts;
        this.identities = identities;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Optional<Pause> lasting = pauses.ofProcessInstance(execution.getProcessInstanceId());
        lasting.flatMap(pause -> businesses.withId(pause.businessId()))
                .ifPresent(business -> Context.getCommandContext()
                        .runWithoutAuthorization((Callable<@Nullable Void>) () -> {
                            // Whoever may delete the instance need not be allowed each thing that follows
                            deleted(lasting.orElseThrow(), business);
                            return null;
                        }));
    }

    private void deleted(Pause pause, Business business) {
        if (pause.isOfRestoredCopy()) {
            pauses.carriedBy(pause.id(), null);
            process.start(business.id(), pause.pausedBy(), pause.reason(), pause.via(), null);
            return;
        }
        var login = identities.getCurrentAuthentication();
        String by = login == null || login.getUserId() == null ? "an operator" : login.getUserId();
        pauseSending.end(business, String.valueOf(pause.processInstanceId()), by, "", "deleted");
        heldTexts.areDueNow(business.id());
    }
}
