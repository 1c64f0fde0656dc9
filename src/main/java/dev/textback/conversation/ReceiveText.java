package dev.textback.conversation;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.KeywordKind;
import dev.textback.compliance.Keywords;
import dev.textback.compliance.Suppressions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rule 5, inbound: one transaction locks the contact, stores the text, suppresses at once if it is an opt-out and tells whoever waits. If
 * nobody waits, or the engine's race is lost, the text is handed to {@code inbound-text}, whose job goes on with the engine's retries.
 */
@Service
class ReceiveText implements InboundTexts, LostTexts {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveText.class);

    private final Businesses businesses;
    private final Contacts contacts;
    private final ConversationOpener opener;
    private final Inbox inbox;
    private final RepeatedTexts repeats;
    private final Keywords keywords;
    private final Suppressions suppressions;
    private final NoteReplies replies;
    private final ConversationProcess process;
    private final AnsweringMachines machines;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiveText(
            Businesses businesses,
            Contacts contacts,
            ConversationOpener opener,
            Inbox inbox,
            RepeatedTexts repeats,
            Keywords keywords,
            Suppressions suppressions,
            NoteReplies replies,
            ConversationProcess process,
            AnsweringMachines machines,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.businesses = businesses;
        this.contacts = contacts;
        this.opener = opener;
        this.inbox = inbox;
        this.repeats = repeats;
        this.keywords = keywords;
        this.suppressions = suppressions;
        this.replies = replies;
        this.process = process;
        this.machines = machines;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome receive(String carrierId, String from, String to, String body) {
        Optional<Business> business = businesses.withLine(to);
        if (business.isEmpty()) {
            return Outcome.UNKNOWN_LINE;
        }
        CallerId caller = businesses.read(from, business.get());
        PhoneNumber sender = senderOf(caller);
        if (sender == null) {
            return Outcome.UNUSABLE_SENDER;
        }
        UUID contact = contacts.ensure(business.get().id(), sender);
        ReceivedText text = read(contact, business.get().lineReportedAs(to), body);
        if (isStaff(caller) && text.keyword() == KeywordKind.NONE) {
            return keep(carrierId, text);
        }
        try {
            return storeAndAct(carrierId, text, true);
        } catch (RuntimeException lostTheRace) {
            LOG.info(
                    "Text from {} could not be told to its conversation ({}); handing it to inbound-text",
                    sender,
                    lostTheRace.toString());
            return storeAndAct(carrierId, text, false);
        }
    }

    @Override
    public boolean receiveWithoutWords(String carrierId, String from, Business business, PhoneNumber line) {
        CallerId caller = businesses.read(from, business);
        PhoneNumber sender = senderOf(caller);
        if (sender == null || isStaff(caller)) {
            return false;
        }
        ReceivedText text = new ReceivedText(
                UUID.randomUUID(),
                contacts.ensure(business.id(), sender),
                line,
                "",
                KeywordKind.OPT_OUT,
                "words-lost",
                true,
                clock.instant(),
                null);
        return storeAndAct(carrierId, text, true) == Outcome.STORED;
    }

    private Outcome storeAndAct(String carrierId, ReceivedText text, boolean tell) {
        Outcome outcome = transaction.execute(status -> {
            Contact contact = contacts.lock(text.contactId());
            if (inbox.holds(carrierId)) {
                return Outcome.REPEATED;
            }
            if (repeats.keptApart(carrierId, text, contact)) {
                return Outcome.REPEATED;
            }
            inbox.store(carrierId, text, contact.openConversation());
            events.publishEvent(new TextReceived(contact.businessId(), text.keyword()));
            suppress(contact, text);
            replies.note(contact, text);
            if (!tell || !told(contact, text)) {
                process.startInboundText(text.id(), contact.businessId());
            }
            return Outcome.STORED;
        });
        return java.util.Objects.requireNonNull(outcome);
    }

    /** What staff text back to an alert is kept, but is no caller's reply: it opens nothing and is answered by nobody. */
    private Outcome keep(String carrierId, ReceivedText text) {
        Outcome outcome = transaction.execute(status -> {
            contacts.lock(text.contactId());
            if (inbox.holds(carrierId)) {
                return Outcome.REPEATED;
            }
            inbox.store(carrierId, text, null);
            inbox.markRead(text.id(), null);
            return Outcome.STORED;
        });
        return java.util.Objects.requireNonNull(outcome);
    }

    private static boolean isStaff(CallerId caller) {
        return caller instanceof CallerId.NotTextable other && other.reason() == CallerId.Reason.STAFF_NUMBER;
    }

    private void suppress(Contact contact, ReceivedText text) {
        String source = text.id().toString();
        if (text.keyword() == KeywordKind.OPT_OUT) {
            suppressions.optOut(contact.businessId(), contact.number(), text.line(), source, text.body(), text.rule());
        } else if (text.keyword() == KeywordKind.OPT_IN) {
            suppressions.optIn(contact.businessId(), contact.number(), text.line(), source, text.body(), text.rule());
        }
    }

    private boolean told(Contact contact, ReceivedText text) {
        return opener.open(contact).map(open -> tell(open, text)).orElse(false);
    }

    /** Tells an open conversation of a text; the contact must be locked. */
    boolean tell(Conversation open, ReceivedText text) {
        if (machines.handOver(open, text)) {
            return true;
        }
        String instance = open.processInstanceId();
        boolean told = switch (text.keyword()) {
            case OPT_OUT -> process.tellOptedOut(instance, text.id(), text.carrierAnswers());
            case HELP -> process.tellAskedForHelp(instance, text.id(), text.carrierAnswers());
            case OPT_IN -> false;
            case NONE -> process.tellReply(instance);
        };
        if (told && text.keyword() != KeywordKind.NONE) {
            inbox.markRead(text.id(), open.id());
        }
        return told;
    }

    private ReceivedText read(UUID contact, PhoneNumber line, String body) {
        // PostgreSQL stores no NUL in a text
        String words = body.replace("\u0000", "");
        Keywords.Match match = keywords.read(words);
        return new ReceivedText(
                UUID.randomUUID(),
                contact,
                line,
                words,
                match.kind(),
                match.rule(),
                match.carrierAnswers(),
                clock.instant(),
                null);
    }

    private static @Nullable PhoneNumber senderOf(CallerId caller) {
        if (caller instanceof CallerId.Textable textable) {
            return textable.number();
        }
        CallerId.NotTextable other = (CallerId.NotTextable) caller;
        return other.reason() == CallerId.Reason.OWN_NUMBER ? null : other.number();
    }
}
