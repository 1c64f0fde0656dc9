package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * A line as the carrier works it: asked what to do with a call, and told what became of it. Whom to ring is decided from memory; whatever needs
 * the database is bounded in time.
 */
@Service
public class VoiceLine {

    /** How long whoever picks up has to press the key. */
    public static final int KEY_SECONDS = CallVerdict.KEY_SECONDS;

    /** The longest voicemail; the diagram's stand-in for the report of its end is a minute longer. */
    public static final int LONGEST_VOICEMAIL_SECONDS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(VoiceLine.class);

    private final Businesses businesses;
    private final RingPlan plan;
    private final VoiceCalls calls;
    private final Announcements announcements;
    private final LineOfCaller lineOfCaller;
    private final SettleCall settle;
    private final TellProcess tell;
    private final InTime inTime;

    VoiceLine(
            Businesses businesses,
            VoiceCalls calls,
            Announcements announcements,
            LineOfCaller lineOfCaller,
            SettleCall settle,
            TellProcess tell,
            InTime inTime) {
        this.businesses = businesses;
        this.plan = new RingPlan(businesses);
        this.calls = calls;
        this.announcements = announcements;
        this.lineOfCaller = lineOfCaller;
        this.settle = settle;
        this.tell = tell;
        this.inTime = inTime;
    }

    /** Somebody rings. */
    public Reaction answer(IncomingCall call) {
        return plan.businessOf(call).map(business -> answer(call, business)).orElseGet(Reaction.UnknownLine::new);
    }

    /**
     * Ringing is over.
     *
     * @param turn which turn of ringing it was
     * @throws NotStored if somebody spoke with the caller and that could not be kept
     */
    public Reaction dialEnded(IncomingCall call, DialOutcome outcome, int turn) {
        Optional<Business> business = plan.businessOf(call);
        if (business.isEmpty()) {
            return new Reaction.UnknownLine();
        }
        return switch (outcome) {
            case LOST_RACE -> new Reaction.Nothing();
            case ANSWERED -> {
                note(call, business.get(), VoiceCall.Fact.TAKEN);
                yield new Reaction.Nothing();
            }
            case UNANSWERED ->
                ring(call, business.get(), turn + 1)
                        .map(next -> afterNobody(call, next))
                        .orElseGet(() -> takeMessage(
                                call,
                                business.get(),
                                VoiceCall.Fact.UNANSWERED,
                                CompletableFuture.completedFuture(null)));
        };
    }

    /** A phone of ours was picked up, by a person or by its voicemail. @throws NotStored if that could not be kept */
    public boolean pickedUp(IncomingCall call) {
        return with(
                call,
                business -> inTime.orNotStored(() -> {
                    calls.hear(call, business.id());
                    calls.note(call.callId(), VoiceCall.Fact.PICKED_UP);
                }));
    }

    /** Somebody pressed the key and speaks with the caller. @throws NotStored if that could not be kept */
    public boolean taken(IncomingCall call) {
        return with(call, business -> note(call, business, VoiceCall.Fact.TAKEN));
    }

    /** The caller's leg is over. @throws NotStored if that could not be kept */
    public boolean ended(IncomingCall call, HangUp why) {
        return with(call, business -> {
            if (why == HangUp.LOST_RACE || plan.isLoop(business, call)) {
                return;
            }
            inTime.orNotStored(() -> {
                calls.hear(call, business.id());
                if (why == HangUp.SPAM) {
                    calls.noteSpam(call.callId());
                }
                calls.note(call.callId(), VoiceCall.Fact.ENDED);
                settle.settle(call, business);
            });
        });
    }

    /**
     * The voicemail is over.
     *
     * @param address of the recording; null if there is none
     * @throws NotStored if that could not be kept
     */
    public boolean recorded(IncomingCall call, @Nullable String address) {
        return with(
                call,
                business -> inTime.orNotStored(() -> {
                    calls.hear(call, business.id());
                    calls.note(call.callId(), VoiceCall.Fact.UNANSWERED);
                    calls.note(call.callId(), VoiceCall.Fact.ENDED);
                    settle.settle(call, business);
                    if (address != null) {
                        tell.voicemail(call.callId(), business, address);
                    }
                }));
    }

    private Reaction answer(IncomingCall call, Business business) {
        if (plan.isLoop(business, call)) {
            LOG.warn(
                    "A call to {} came back from a phone that it rings, or from its own line: it is turned away. Take the forwarding to"
                            + " the line off that phone",
                    business.id());
            return new Reaction.TurnAway();
        }
        CompletableFuture<Void> lookUp = lineOfCaller.lookUp(call, business);
        return ring(call, business, 0)
                .orElseGet(() -> takeMessage(
                        call,
                        business,
                        business.mode() == Business.Mode.DIRECT ? VoiceCall.Fact.UNANSWERED : null,
                        lookUp));
    }

    private Optional<Reaction> ring(IncomingCall call, Business business, int turn) {
        List<PhoneNumber> phones = plan.phones(business, call, turn);
        return phones.isEmpty() ? Optional.empty() : Optional.of(new Reaction.Ring(business, phones, turn));
    }

    /** Who picked up in the turn before was a voicemail: it must not pass for somebody who speaks while the next phone rings. */
    private Reaction afterNobody(IncomingCall call, Reaction next) {
        return inTime.or(next, () -> {
            calls.forgetPickUp(call.callId());
            return next;
        });
    }

    /** The caller is on the line: whatever happens, they hear something, and the report of the hang-up makes up for what was not kept. */
    private Reaction takeMessage(
            IncomingCall call, Business business, VoiceCall.@Nullable Fact fact, CompletableFuture<Void> lookUp) {
        Announcement pledge = Announcements.withoutKnowing(businesses, call, business);
        Announcement heard = inTime.or(pledge, () -> {
            LineOfCaller.await(lookUp);
            Announcement announcement = announcements.to(call, business);
            calls.hear(call, business.id());
            if (fact != null) {
                calls.note(call.callId(), fact);
            }
            settle.settle(call, business);
            return announcement;
        });
        // Not before it is certain that they hear it: the ledger holds what was said, and nothing else
        inTime.afterwards(() -> announcements.keepNotice(heard, call, business));
        return new Reaction.TakeMessage(business, heard);
    }

    private void note(IncomingCall call, Business business, VoiceCall.Fact fact) {
        inTime.orNotStored(() -> {
            calls.hear(call, business.id());
            calls.note(call.callId(), fact);
            settle.settle(call, business);
        });
    }

    /** Whether the line is a business's. */
    private boolean with(IncomingCall call, Consumer<Business> work) {
        Optional<Business> business = plan.businessOf(call);
        business.ifPresent(work);
        return business.isPresent();
    }
}
