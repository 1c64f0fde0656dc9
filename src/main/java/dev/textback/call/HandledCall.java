package dev.textback.call;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Contact;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.database.RepeatedTransaction;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Somebody spoke with a caller after all. */
@Service
public class HandledCall {

    private final MissedCalls calls;
    private final Contacts contacts;
    private final Conversations conversations;
    private final TakeOver takeOver;
    private final RepeatedTransaction repeated;

    HandledCall(
            MissedCalls calls,
            Contacts contacts,
            Conversations conversations,
            TakeOver takeOver,
            RepeatedTransaction repeated) {
        this.calls = calls;
        this.contacts = contacts;
        this.conversations = conversations;
        this.takeOver = takeOver;
        this.repeated = repeated;
    }

    /** Withdraws what still waits for this call, whoever says so. @return false if there is no such call */
    public boolean handled(String callId) {
        return handled(callId, business -> true);
    }

    /**
     * Withdraws what still waits for this call, because somebody spoke with the caller.
     *
     * @param mayReportFor the businesses, by id, that the login may speak for; another's call looks like none
     * @return false if there is no such call
     */
    boolean handled(String callId, Predicate<String> mayReportFor) {
        Optional<MissedCall> call = calls.find(callId).filter(found -> mayReportFor.test(found.businessId()));
        call.ifPresent(known ->
                repeated.run(() -> conversationOf(known).ifPresentOrElse(takeOver::of, () -> takeOver.of(known))));
        return call.isPresent();
    }

    /**
     * Somebody spoke with the caller in a call that was not missed: the conversation that was open with them by then is handled.
     *
     * @param spokeAt when they spoke; a conversation that was opened later is about a later call
     */
    public void spokeWith(Business business, PhoneNumber caller, Instant spokeAt) {
        contacts.find(business.id(), caller)
                .map(Contact::openConversation)
                .flatMap(conversations::find)
                .filter(conversation -> !conversation.openedAt().isAfter(spokeAt))
                .ifPresent(conversation -> repeated.run(() -> takeOver.of(conversation)));
    }

    /** A call that joined a conversation which ended before it was told has one of its own by now. */
    private Optional<Conversation> conversationOf(MissedCall call) {
        return conversations
                .ofProcessInstance(call.processInstanceId())
                .or(() -> Optional.ofNullable(call.conversation()).flatMap(conversations::find));
    }
}
