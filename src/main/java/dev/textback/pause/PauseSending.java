package dev.textback.pause;

import dev.textback.business.Business;
import dev.textback.compliance.ConsentLedger;
import dev.textback.conversation.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Begins and ends pauses, in the transaction of whoever asks, and notes both in the trail and in the ledger of each of the business's lines. */
@Service
public class PauseSending {

    private static final String ELEMENT = "pause-sending";
    private static final int LONGEST_REASON = 500;

    private final Pauses pauses;
    private final Trail trail;
    private final ConsentLedger ledger;
    private final Clock clock;

    PauseSending(Pauses pauses, Trail trail, ConsentLedger ledger, Clock clock) {
        this.pauses = pauses;
        this.trail = trail;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Pauses the business; a pause of a restored copy that no instance carries yet gets this one.
     *
     * @return whether the instance is the pause now; false if the business was paused already
     */
    public boolean begin(
            Business business,
            String processInstanceId,
            String by,
            String reason,
            String via,
            @Nullable Instant until) {
        Optional<Pause> present = pauses.current(business.id());
        if (present.isPresent()) {
            boolean adopted = present.get().processInstanceId() == null;
            if (adopted) {
                pauses.carriedBy(present.get().id(), processInstanceId);
            }
            return adopted;
        }
        insert(business, processInstanceId, by, reason, via, until, null);
        return true;
    }

    /** Holds a restored copy back; its process instance follows. */
    public void holdRestoredCopy(Business business, String reason, Instant remembersUntil) {
        Optional<Pause> cameWithTheBackup = pauses.current(business.id());
        if (cameWithTheBackup.isPresent()) {
            pauses.restored(cameWithTheBackup.get().id(), remembersUntil);
            note(business, "paused", "textback", reason, "restore");
        } else {
            insert(business, null, "textback", reason, "restore", null, remembersUntil);
        }
    }

    /**
     * Ends the pause that the instance is, if it still lasts.
     *
     * @param why what whoever resumes says to it; empty if nothing
     */
    public void end(Business business, String processInstanceId, String by, String why, String via) {
        pauses.ofProcessInstance(processInstanceId).ifPresent(pause -> {
            pauses.end(pause.id(), clock.instant(), by, via);
            note(business, "resumed", by, why, via);
        });
    }

    private void insert(
            Business business,
            @Nullable String instance,
            String by,
            String reason,
            String via,
            @Nullable Instant until,
            @Nullable Instant remembersUntil) {
        String why = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        pauses.insert(new Pause(
                UUID.randomUUID(),
                business.id(),
                instance,
                clock.instant(),
                by,
                why,
                via,
                until,
                remembersUntil,
                null));
        note(business, "paused", by, why, via);
    }

    private void note(Business business, String what, String by, String why, String via) {
        trail.add(
                business.id(),
                null,
                null,
                ELEMENT,
                "Texts to callers were " + what + " by " + by + (why.isEmpty() ? "." : ": " + why),
                what + "-via-" + via);
        business.lines().forEach(line -> ledger.record(business.id(), line, what, ELEMENT, why, "", "via-" + via, by));
    }
}
