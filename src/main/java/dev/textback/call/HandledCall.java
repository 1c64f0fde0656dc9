package dev.textback.call;

import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.database.RepeatedTransaction;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Somebody spoke with a caller after all. */
@Service
class HandledCall {

    private final MissedCalls calls;
    private final Conversations conversations;
    private final TakeOver takeOver;
    private final RepeatedTransaction repeated;

    HandledCall(MissedCalls calls, Conversations conversations, TakeOver takeOver, RepeatedTransaction repeated) {
        this.calls = calls;
        this.conversations = conversations;
        this.takeOver = takeOver;
        this.repeated = repeated;
    }

    /** Withdraws what still waits for this call, because somebody spoke with the caller; false if there is no such call. */
    boolean handled(String callId) {
        Optional<MissedCall> call = calls.find(callId);
        call.ifPresent(known ->
                repeated.run(() -> conversationOf(known).ifPresentOrElse(takeOver::of, () -> takeOver.of(known))));
        return call.isPresent();
    }

    /** A call that joined a conversation which ended before it was told has one of its own by now. */
    private Optional<Conversation> conversationOf(MissedCall call) {
        return conversations
                .ofProcessInstance(call.processInstanceId())
                .or(() -> Optional.ofNullable(call.conversation()).flatMap(conversations::find));
    }
}
