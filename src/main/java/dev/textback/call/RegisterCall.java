package dev.textback.call;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ConsentLedger;
import dev.textback.conversation.Contact;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationOpener;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Trail;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Records a call and opens, or joins, the conversation with its caller. Both ways in end here: the REST endpoint in its own transaction, and
 * an instance that telephony started over the engine's REST in its first job.
 */
@Service
public class RegisterCall {

    private final Businesses businesses;
    private final Contacts contacts;
    private final ConversationOpener opener;
    private final MissedCalls calls;
    private final ConsentLedger ledger;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterCall(
            Businesses businesses,
            Contacts contacts,
            ConversationOpener opener,
            MissedCalls calls,
            ConsentLedger ledger,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.businesses = businesses;
        this.contacts = contacts;
        this.opener = opener;
        this.calls = calls;
        this.ledger = ledger;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Makes sure that the caller's contact exists, before the transaction that locks it; null for a caller that is never texted. */
    public @Nullable UUID contactOf(ReportedCall call, Business business) {
        return !call.spam() && businesses.read(call.from(), business) instanceof CallerId.Textable textable
                ? contacts.ensure(business.id(), textable.number())
                : null;
    }

    /**
     * Records the call in the caller's transaction.
     *
     * @param contact from {@link #contactOf}; it is locked here
     * @param processInstanceId the instance that handles the call
     * @throws org.springframework.dao.DuplicateKeyException if a call with this id is recorded already
     */
    public MissedCall register(ReportedCall call, Business business, @Nullable UUID contact, String processInstanceId) {
        MissedCall registered = contact == null
                ? unusable(call, business, processInstanceId)
                : conversing(call, business, contacts.lock(contact), processInstanceId);
        calls.insert(registered);
        trail.add(
                business.id(),
                call.callId(),
                registered.conversation(),
                "open-the-conversation",
                sentence(registered),
                "");
        events.publishEvent(new CallRecorded(business.id(), registered.disposition()));
        return registered;
    }

    private MissedCall conversing(ReportedCall call, Business business, Contact contact, String instance) {
        PhoneNumber line = lineOf(call, business);
        ConversationOpener.Result result = opener.openOrJoin(
                contact,
                new Conversations.Opening(instance, Conversation.OpenedBy.CALL, call.callId(), line, call.endedAt()));
        ledger.record(
                business.id(), contact.number(), "implied-by-call", call.callId(), "", "", "inbound-call", "caller");
        return recorded(
                call,
                business,
                contact.number(),
                MissedCall.TEXTABLE,
                instance,
                result.conversation().id(),
                result.joined() ? MissedCall.Disposition.JOINED : MissedCall.Disposition.OPENED);
    }

    private MissedCall unusable(ReportedCall call, Business business, String instance) {
        if (call.spam()) {
            return recorded(call, business, null, MissedCall.SPAM, instance, null, MissedCall.Disposition.UNUSABLE);
        }
        CallerId.NotTextable caller = (CallerId.NotTextable) businesses.read(call.from(), business);
        return recorded(
                call,
                business,
                caller.number(),
                caller.reason().code(),
                instance,
                null,
                MissedCall.Disposition.UNUSABLE);
    }

    private MissedCall recorded(
            ReportedCall call,
            Business business,
            @Nullable PhoneNumber caller,
            String callerKind,
            String instance,
            @Nullable UUID conversation,
            MissedCall.Disposition disposition) {
        return new MissedCall(
                call.callId(),
                business.id(),
                call.from(),
                caller,
                callerKind,
                lineOf(call, business),
                call.endedAt(),
                clock.instant(),
                instance,
                conversation,
                disposition,
                call.signs());
    }

    private static PhoneNumber lineOf(ReportedCall call, Business business) {
        return business.lineReportedAs(call.to());
    }

    private static String sentence(MissedCall call) {
        return switch (call.disposition()) {
            case OPENED -> "A missed call opened the conversation.";
            case JOINED -> "The caller rang again; the call joined the open conversation.";
            case UNUSABLE -> "A missed call from a caller who is never texted: " + call.callerKind() + ".";
        };
    }
}
