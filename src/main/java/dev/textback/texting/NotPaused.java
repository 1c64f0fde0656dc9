package dev.textback.texting;

import dev.textback.pause.Pause;
import dev.textback.pause.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * While a business is paused, nothing automated goes to a caller: an answer gives way to the person's task behind it, and an unprompted text
 * waits as long as it is fresh, 15 minutes. One that a pause made too old is a person's to make good, during the pause and after it.
 * Confirmations of an opt-out and answers to HELP (the law's), a person's own words and alerts to staff pass.
 */
@Component
@Order(25)
class NotPaused implements TextingPolicy {

    /** The rule by which the process knows that a text waits for the pause and not for a window. */
    static final String RULE = SendResult.PAUSED;

    private static final Duration FRESH = Duration.ofMinutes(15);

    /** Just past it, so that the next look finds it old. */
    private static final Duration STALE = FRESH.plusSeconds(1);

    private final Pauses pauses;

    NotPaused(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public Verdict judge(Proposal proposal) {
        if (!proposal.isUnprompted() && proposal.kind() != TextKind.ANSWER) {
            return Verdict.ALLOWED;
        }
        Optional<Pause> pause = pauses.current(proposal.business().id());
        if (proposal.kind() == TextKind.ANSWER) {
            return pause.isPresent() ? new Verdict.Refused("Texts to callers are paused.", RULE) : Verdict.ALLOWED;
        }
        return pause.<Verdict>map(now -> during(proposal, now.until())).orElseGet(() -> after(proposal));
    }

    private static Verdict during(Proposal proposal, @Nullable Instant until) {
        Instant stale = proposal.request().due().plus(STALE);
        if (isOld(proposal)) {
            return new Verdict.ByPhone("Texts to callers are paused.", RULE);
        }
        Instant again = until != null && until.isAfter(proposal.now()) && until.isBefore(stale) ? until : stale;
        return new Verdict.Later(again, "Texts to callers are paused.", RULE);
    }

    private Verdict after(Proposal proposal) {
        return isOld(proposal)
                        && pauses.endedSince(
                                proposal.business().id(), proposal.request().due())
                ? new Verdict.ByPhone("Texts to callers were paused when it was due.", RULE)
                : Verdict.ALLOWED;
    }

    private static boolean isOld(Proposal proposal) {
        return proposal.now().isAfter(proposal.request().due().plus(FRESH));
    }
}
