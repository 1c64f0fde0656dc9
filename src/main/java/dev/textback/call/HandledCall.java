package dev.textback.call;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
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

    private final Businesses businesses;
    private final MissedCalls calls;
    private final Contacts contacts;
    private final Conversations conversations;
    private final TakeOver takeOver;
    private final RepeatedTransaction repeated;

    HandledCall(
            Businesses businesses,
            MissedCalls calls,
            Contacts contacts,
            Conversations conversations,
            TakeOver takeOver,
            RepeatedTransaction repeated) {
        this.businesses = businesses;
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
     * Somebody answered this call: what still waits for its caller is withdrawn. That is the conversation of an earlier report of the same
     * call, and the caller's open one, unless its own call came after this one.
     *
     * @param mayReportFor the businesses, by id, whose calls the sender may report
     * @return whether there was anything to withdraw
     */
    public boolean answered(ReportedCall call, Predicate<String> mayReportFor) {
        Optional<Business> business =
                businesses.withLine(call.to()).filter(candidate -> mayReportFor.test(candidate.id()));
        if (business.isEmpty()) {
            return false;
        }
        boolean known = handled(call.callId(), business.get().id()::equals);
        return businesses.read(call.from(), business.get()) instanceof CallerId.Textable caller
                        && spokeWith(business.get(), caller.number(), call.endedAt())
                || known;
    }

    /**
     * Somebody spoke with the caller in a call that was not missed: the open conversation with them is handled.
     *
     * @param spokeAt when they spoke; a conversation about a call that ended later stays
     * @return whether there was one
     */
    public boolean spokeWith(Business business, PhoneNumber caller, Instant spokeAt) {
        Optional<Conversation> open = contacts.find(business.id(), caller)
                .map(Contact::openConversation)
                .flatMap(conversations::find)
                .filter(Conversation::isOpen)
                .filter(conversation -> !conversation.callEndedAt().isAfter(spokeAt));
        open.ifPresent(conversation -> repeated.run(() -> takeOver.of(conversation)));
        return open.isPresent();
    }

    /** A call that joined a conversation which ended before it was told has one of its own by now. */
    private Optional<Conversation> conversationOf(MissedCall call) {
        return conversations
                .ofProcessInstance(call.processInstanceId())
                .or(() -> Optional.ofNullable(call.conversation()).flatMap(conversations::find));
    }
}
