package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.database.DatabaseHome;
import dev.textback.pause.Pause;
import dev.textback.pause.PauseProcess;
import dev.textback.pause.PauseSending;
import dev.textback.pause.Pauses;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that the database is a copy, restored from a backup, before the job executor starts: every business is paused and every job that
 * waits stands still, in one transaction. Each business's task <em>Resume sending</em> is made once the diagrams are there.
 */
@Component
class RestoredCopy implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredCopy.class);

    private final DatabaseHome home;
    private final Businesses businesses;
    private final Pauses pauses;
    private final PauseSending pauseSending;
    private final PauseProcess process;
    private final HeldTexts heldTexts;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    RestoredCopy(
            DatabaseHome home,
            Businesses businesses,
            Pauses pauses,
            PauseSending pauseSending,
            PauseProcess process,
            HeldTexts heldTexts,
            RuntimeService runtime,
            TransactionTemplate transaction) {
        this.home = home;
        this.businesses = businesses;
        this.pauses = pauses;
        this.pauseSending = pauseSending;
        this.process = process;
        this.heldTexts = heldTexts;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DatabaseHome.Here here = home.look();
        transaction.executeWithoutResult(status -> home.moved(here).ifPresent(this::hold));
    }

    private void hold(DatabaseHome.Move move) {
        LOG.warn(
                "THIS DATABASE IS A COPY ({}). It remembers nothing after {}. Every business is paused and nothing that waits goes on until"
                        + " somebody resumes it: task 'Resume sending' in Tasklist, or POST /api/businesses/<id>/resume",
                move.why(),
                move.remembersUntil());
        for (Business business : businesses.all()) {
            pauses.current(business.id()).map(Pause::processInstanceId).ifPresent(this::giveUp);
            pauseSending.holdRestoredCopy(
                    business, "This database is a restored copy: " + move.why(), move.remembersUntil());
        }
        heldTexts.standStill();
    }

    /** The instance of a pause that came with the backup would end it by a form or a timer of its own. */
    private void giveUp(String instance) {
        pauses.ofProcessInstance(instance).ifPresent(pause -> pauses.carriedBy(pause.id(), null));
        runtime.deleteProcessInstanceIfExists(instance, "the database was restored", true, true, true, true);
    }

    /** Gives every pause that no living instance carries one. */
    @EventListener(ApplicationReadyEvent.class)
    void makeTasks() {
        for (Business business : businesses.all()) {
            transaction.executeWithoutResult(status ->
                    pauses.lock(business.id()).filter(this::isOrphaned).ifPresent(this::adopt));
        }
    }

    private boolean isOrphaned(Pause pause) {
        return Optional.ofNullable(pause.processInstanceId())
                .filter(instance -> runtime.createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        > 0)
                .isEmpty();
    }

    private void adopt(Pause pause) {
        pauses.carriedBy(pause.id(), null);
        Instant until = pause.until();
        process.start(pause.businessId(), pause.pausedBy(), pause.reason(), pause.via(), until);
    }
}
