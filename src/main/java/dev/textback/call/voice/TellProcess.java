package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.call.CallProcess;
import dev.textback.call.MissedCall;
import dev.textback.call.MissedCalls;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.database.RepeatedTransaction;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the process of a missed call how the call went on, under the contact's lock where there is a contact. */
@Component
class TellProcess {

    private static final String NO_TEXT = "no-text";

    private final MissedCalls missedCalls;
    private final VoiceCalls calls;
    private final Contacts contacts;
    private final Conversations conversations;
    private final CallProcess process;
    private final RepeatedTransaction transaction;
    private final VoiceTrail trail;

    TellProcess(
            MissedCalls missedCalls,
            VoiceCalls calls,
            Contacts contacts,
            Conversations conversations,
            CallProcess process,
            RepeatedTransaction transaction,
            VoiceTrail trail) {
        this.missedCalls = missedCalls;
        this.calls = calls;
        this.contacts = contacts;
        this.conversations = conversations;
        this.process = process;
        this.transaction = transaction;
        this.trail = trail;
    }

    /** The caller has hung up. */
    void ended(String callId, Instant endedAt) {
        transaction.run(() -> missedCalls.find(callId).ifPresent(missed -> {
            lock(missed);
            process.tellCallEnded(missed.processInstanceId(), endedAt);
        }));
    }

    /** Keeps the voicemail's address with the call, and shows it to whoever calls back; a second address changes nothing. */
    void voicemail(String callId, Business business, String address) {
        transaction.run(() -> {
            Optional<MissedCall> missed = missedCalls.find(callId);
            missed.ifPresent(this::lock);
            if (calls.keepRecording(callId, address)) {
                missed.ifPresent(one -> show(one, business, address));
            }
        });
    }

    private void show(MissedCall missed, Business business, String address) {
        trail.leftVoicemail(missed);
        if (missed.hasNobodyToRing() || nothingIsDoneAbout(missed)) {
            process.callBackAbout(missed, business, address);
            return;
        }
        String instance = conversations
                .ofProcessInstance(missed.processInstanceId())
                .or(() -> conversationOf(missed))
                .map(Conversation::processInstanceId)
                .orElse(missed.processInstanceId());
        process.showVoicemail(instance, address);
    }

    /** An odd call, which the decision table only records: but whoever leaves a voicemail is a person. */
    private boolean nothingIsDoneAbout(MissedCall missed) {
        return conversationOf(missed)
                .map(Conversation::outcome)
                .filter(NO_TEXT::equals)
                .isPresent();
    }

    private void lock(MissedCall missed) {
        conversationOf(missed).map(Conversation::contactId).ifPresent(contacts::lock);
    }

    private Optional<Conversation> conversationOf(MissedCall missed) {
        return Optional.ofNullable(missed.conversation()).flatMap(conversations::find);
    }
}
