package dev.textback.conversation;

import dev.textback.compliance.KeywordKind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds where a text belongs that found nobody waiting when it arrived: the work of {@code inbound-text}. */
@Service
public class PlaceText {

    private final Contacts contacts;
    private final ConversationOpener opener;
    private final Inbox inbox;
    private final ReceiveText receiveText;

    PlaceText(Contacts contacts, ConversationOpener opener, Inbox inbox, ReceiveText receiveText) {
        this.contacts = contacts;
        this.opener = opener;
        this.inbox = inbox;
        this.receiveText = receiveText;
    }

    /** Locks the contact and tells the open conversation, if there is one; the place says what is left to do. */
    public Place find(UUID textId) {
        ReceivedText text = text(textId);
        Contact contact = contacts.lock(text.contactId());
        text = text(textId);
        if (!text.isUnread()) {
            return Place.TOLD;
        }
        Optional<Conversation> open = opener.open(contact);
        if (open.isPresent() && (receiveText.tell(open.get(), text) || text.keyword() == KeywordKind.NONE)) {
            // An open conversation that does not wait right now looks for unread texts, under this lock, before it
            // waits again
            return Place.TOLD;
        }
        if (text.keyword() != KeywordKind.NONE) {
            inbox.markRead(text.id(), null);
        }
        return switch (text.keyword()) {
            case OPT_OUT -> Place.OPTED_OUT;
            case HELP -> Place.HELP;
            case OPT_IN -> Place.OPTED_IN;
            case NONE -> Place.NOBODY;
        };
    }

    /** Opens a conversation for a text without one, carried by the process instance; the next unread reply is this text. */
    public Conversation open(UUID textId, String processInstanceId) {
        ReceivedText text = text(textId);
        Contact contact = contacts.lock(text.contactId());
        return opener.openOrJoin(
                        contact,
                        new Conversations.Opening(
                                processInstanceId,
                                Conversation.OpenedBy.TEXT,
                                text.id().toString(),
                                text.line(),
                                text.receivedAt()))
                .conversation();
    }

    private ReceivedText text(UUID id) {
        return inbox.find(id).orElseThrow(() -> new IllegalArgumentException("there is no inbound text " + id));
    }

    /** Where a text belongs; {@link #code()} is what the diagram reads. */
    public enum Place {
        TOLD,
        OPTED_OUT,
        HELP,
        OPTED_IN,
        NOBODY;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
