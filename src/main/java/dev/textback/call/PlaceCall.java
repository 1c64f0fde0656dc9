package dev.textback.call;

import dev.textback.conversation.Conversation;
import dev.textback.conversation.ConversationOpener;
import dev.textback.conversation.Conversations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says which conversation a recorded call belongs to when its own process begins, and tells one that it joined. */
@Service
public class PlaceCall {

    private final ConversationOpener opener;
    private final Conversations conversations;

    PlaceCall(ConversationOpener opener, Conversations conversations) {
        this.opener = opener;
        this.conversations = conversations;
    }

    /**
     * The conversation of the call, in the caller's transaction. One that the call joined is told of it; if that ended since, the call opens
     * one of its own, carried by the call's own instance.
     */
    public Place place(MissedCall call) {
        Optional<Conversation> conversation =
                Optional.ofNullable(call.conversation()).flatMap(conversations::find);
        if (conversation.isEmpty() || call.disposition() != MissedCall.Disposition.JOINED) {
            return new Place(conversation.orElse(null), call.disposition());
        }
        ConversationOpener.Result told = opener.tellOrOpen(
                conversation.get().id(),
                new Conversations.Opening(
                        call.processInstanceId(),
                        Conversation.OpenedBy.CALL,
                        call.callId(),
                        call.line(),
                        call.endedAt()));
        return new Place(
                told.conversation(), told.joined() ? MissedCall.Disposition.JOINED : MissedCall.Disposition.OPENED);
    }

    /**
     * Where a call belongs.
     *
     * @param conversation null for a caller who is never texted
     */
    public record Place(@Nullable Conversation conversation, MissedCall.Disposition disposition) {}
}
