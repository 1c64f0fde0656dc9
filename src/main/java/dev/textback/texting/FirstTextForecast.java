package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Contact;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Asks the gate whether it would let a first text out right now, for somebody whose call is being missed. It reads only: nothing is locked,
 * reserved or written, and the answer binds nobody.
 */
@Service
public class FirstTextForecast {

    private final Contacts contacts;
    private final Conversations conversations;
    private final NumberLines lines;
    private final Gate gate;
    private final Clock clock;

    FirstTextForecast(Contacts contacts, Conversations conversations, NumberLines lines, Gate gate, Clock clock) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.lines = lines;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What a call that is missed now would bring its caller.
     *
     * @param line the line that is rung: registrations, and opt-outs where the business so wishes, are each line's own
     * @param callId the call; the conversation that this very call opened does not stand in its way
     */
    public Forecast of(Business business, PhoneNumber caller, PhoneNumber line, String callId) {
        if (!lines.of(business.id(), caller).takesTexts()) {
            return Forecast.TAKES_NO_TEXTS;
        }
        Optional<Contact> contact = contacts.find(business.id(), caller);
        boolean talking = contact.map(Contact::openConversation)
                .flatMap(conversations::find)
                .filter(open -> !open.cause().equals(callId))
                .isPresent();
        UUID contactId = contact.map(Contact::id).orElseGet(UUID::randomUUID);
        return !talking && allowed(business, caller, asIfOpened(business, contactId, line, callId))
                ? Forecast.TEXT
                : Forecast.NO_TEXT;
    }

    private boolean allowed(Business business, PhoneNumber caller, Conversation conversation) {
        Proposal proposal = Proposal.ofFirstText(business, conversation, caller, "forecast", conversation.openedAt());
        return gate.judge(proposal) instanceof TextingPolicy.Verdict.Allowed;
    }

    private Conversation asIfOpened(Business business, UUID contact, PhoneNumber line, String callId) {
        Instant now = clock.instant();
        return new Conversation(
                UUID.randomUUID(),
                contact,
                business.id(),
                "",
                Conversation.OpenedBy.CALL,
                callId,
                line,
                now,
                now,
                null,
                1,
                null);
    }

    /** What the caller may be promised. */
    public enum Forecast {
        TEXT,
        /** Not to this number, at any time: a landline, for one. */
        TAKES_NO_TEXTS,
        /** Not now, or not any more: they are being talked with, have opted out, or it is night. */
        NO_TEXT
    }
}
