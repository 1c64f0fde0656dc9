package dev.textback.conversation;

import java.util.Optional;
import java.util.UUID;
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

    /** Opens a conversation with the locked contact, or joins the open one; who joins it by a call tells it later, see {@link #tellOrOpen}. */
    public Result openOrJoin(Contact locked, Conversations.Opening opening) {
        Result result = result(locked, opening);
        if (result.joined() && opening.openedBy() == Conversation.OpenedBy.CALL) {
            conversations.countCall(result.conversation().id());
        }
        return result;
    }

    /**
     * Tells the open conversation of a call that joined it. That may lose a race against the conversation's own jobs, so it is done in a job,
     * which the engine repeats, and never while telephony waits for its answer. If the conversation ended meanwhile the call opens its own,
     * unless it ended because somebody spoke with the caller.
     *
     * @param joined the conversation that the call joined when it was recorded
     */
    public Result tellOrOpen(UUID joined, Conversations.Opening opening) {
        Conversation before = conversations.find(joined).orElseThrow();
        Contact contact = contacts.lock(before.contactId());
        before = conversations.find(joined).orElseThrow();
        if ("handled".equals(before.outcome())) {
            return new Result(before, true);
        }
        Result result = result(contact, opening);
        if (result.joined()) {
            process.tellCalledAgain(result.conversation(), contact.number(), opening.cause());
        }
        return result;
    }

    private Result result(Contact locked, Conversations.Opening opening) {
        Contact contact = contacts.lock(locked.id());
        Optional<Conversation> open = open(contact);
        if (open.isEmpty()) {
            return new Result(conversations.open(contact, opening), false);
        }
        Conversation going = open.get();
        if (going.processInstanceId().equals(opening.processInstanceId())) {
            return new Result(going, false);
        }
        return new Result(going, true);
    }

    /**
     * @param conversation the one that is open now
     * @param joined whether it was open before
     */
    public record Result(Conversation conversation, boolean joined) {}
}
