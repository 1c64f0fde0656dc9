package dev.textback.conversation;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens a conversation, or joins a call to the one that is open: two calls never open two (rule 4). */
@Service
public class ConversationOpener {

    private final Contacts contacts;
    private final Conversations conversations;
    private final ConversationProcess process;
    private final Trail trail;

    ConversationOpener(Contacts contacts, Conversations conversations, ConversationProcess process, Trail trail) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.process = process;
        this.trail = trail;
    }

    /** The conversation that is open with the locked contact and alive; one left open by an instance that is gone is closed first. */
    public Optional<Conversation> open(Contact locked) {
        Optional<Conversation> open =
                Optional.ofNullable(locked.openConversation()).flatMap(conversations::find);
        if (open.isPresent() && !process.isAlive(open.get().processInstanceId())) {
            conversations.close(open.get(), locked, "process-gone");
            trail.add(
                    locked.businessId(),
                    null,
                    open.get().id(),
                    "contact",
                    "The conversation was still open but its process was gone: closed it.",
                    "heal");
            return Optional.empty();
        }
        return open;
    }

    /** Opens a conversation with the locked contact, or joins the open one, which is told if the caller rang again. */
    public Result openOrJoin(Contact locked, Conversations.Opening opening) {
        Contact contact = contacts.lock(locked.id());
        Optional<Conversation> open = open(contact);
        if (open.isEmpty()) {
            return new Result(conversations.open(contact, opening), false);
        }
        Conversation going = open.get();
        if (going.processInstanceId().equals(opening.processInstanceId())) {
            return new Result(going, false);
        }
        if (opening.openedBy() == Conversation.OpenedBy.CALL) {
            conversations.countCall(going.id());
            process.tellCalledAgain(going.processInstanceId(), opening.cause());
        }
        return new Result(going, true);
    }

    /**
     * @param conversation the one that is open now
     * @param joined whether it was open before
     */
    public record Result(Conversation conversation, boolean joined) {}
}
