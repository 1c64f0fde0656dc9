package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.call.CallProcess;
import dev.textback.call.HandledCall;
import dev.textback.call.MissedCall;
import dev.textback.call.MissedCalls;
import dev.textback.call.ReportCall;
import dev.textback.call.ReportedCall;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversations;
import dev.textback.database.RepeatedTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Draws the consequences of what is known of a call: missed, it is reported as any missed call; taken, whatever waits for its caller is
 * withdrawn. Each message notes its fact first, then settles on all of them, and looks once more afterwards: so of two that come at once the
 * later sees both, and a call that was taken for missed too early is put right.
 */
@Service
class SettleCall {

    private static final Logger LOG = LoggerFactory.getLogger(SettleCall.class);

    private final Businesses businesses;
    private final VoiceCalls calls;
    private final ReportCall reports;
    private final MissedCalls missedCalls;
    private final HandledCall handled;
    private final Contacts contacts;
    private final Conversations conversations;
    private final CallProcess process;
    private final RepeatedTransaction transaction;
    private final Clock clock;

    SettleCall(
            Businesses businesses,
            VoiceCalls calls,
            ReportCall reports,
            MissedCalls missedCalls,
            HandledCall handled,
            Contacts contacts,
            Conversations conversations,
            CallProcess process,
            RepeatedTransaction transaction,
            Clock clock) {
        this.businesses = businesses;
        this.calls = calls;
        this.reports = reports;
        this.missedCalls = missedCalls;
        this.handled = handled;
        this.contacts = contacts;
        this.conversations = conversations;
        this.process = process;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Settles the call on what is known of it now; again and again if need be, with the same end. */
    void settle(IncomingCall call, Business business) {
        VoiceCall known = calls.find(call.callId()).orElseThrow();
        switch (CallVerdict.of(known, business.mode())) {
            case TAKEN -> taken(call, business, known);
            case MISSED -> missed(call, business, known);
            case OPEN -> LOG.debug("The phones of {} still ring", business.id());
        }
    }

    /** Keeps the voicemail's address with the call, and shows it to whoever calls back. */
    void keepVoicemail(IncomingCall call, Business business, String address) {
        transaction.run(() -> {
            Optional<MissedCall> missed = missedCalls.find(call.callId());
            missed.ifPresent(this::lock);
            if (calls.keepRecording(call.callId(), address)) {
                missed.ifPresent(one -> show(one, business, address));
            }
        });
    }

    private void taken(IncomingCall call, Business business, VoiceCall known) {
        handled.handled(call.callId());
        Instant spoke = Optional.ofNullable(known.takenAt())
                .or(() -> Optional.ofNullable(known.endedAt()))
                .orElseGet(clock::instant);
        if (businesses.read(call.from(), business) instanceof CallerId.Textable caller) {
            handled.spokeWith(business, caller.number(), spoke);
        }
    }

    private void missed(IncomingCall call, Business business, VoiceCall known) {
        Instant ended = known.endedAt();
        ReportCall.Report report = reports.report(new ReportedCall(
                call.callId(),
                call.from(),
                call.to(),
                ended == null ? clock.instant() : ended,
                ended == null && !known.spam(),
                known.spam()));
        if (report instanceof ReportCall.Report.Conflict) {
            LOG.warn("Call {} was reported before with another caller or line; the first report stands", call.callId());
        }
        VoiceCall now = calls.find(call.callId()).orElseThrow();
        if (CallVerdict.of(now, business.mode()) == CallVerdict.TAKEN) {
            taken(call, business, now);
        } else if (now.endedAt() != null) {
            tellEnded(call.callId(), now.endedAt());
        }
    }

    private void tellEnded(String callId, Instant endedAt) {
        transaction.run(() -> missedCalls.find(callId).ifPresent(missed -> {
            lock(missed);
            process.tellCallEnded(missed.processInstanceId(), endedAt);
        }));
    }

    private void show(MissedCall missed, Business business, String address) {
        if (missed.hasNobodyToRing()) {
            process.callBackAbout(missed, business, address);
            return;
        }
        String instance = conversations
                .ofProcessInstance(missed.processInstanceId())
                .or(() -> Optional.ofNullable(missed.conversation()).flatMap(conversations::find))
                .map(conversation -> conversation.processInstanceId())
                .orElse(missed.processInstanceId());
        process.showVoicemail(instance, address);
    }

    private void lock(MissedCall missed) {
        Optional.ofNullable(missed.conversation())
                .flatMap(conversations::find)
                .map(conversation -> conversation.contactId())
                .ifPresent(contact -> Objects.requireNonNull(contacts.lock(contact)));
    }
}
