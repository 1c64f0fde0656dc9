package dev.textback.process;

import dev.textback.call.voice.VoiceCall;
import dev.textback.call.voice.VoiceCalls;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversations;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether the caller is still leaving their voicemail when the conversation begins. The contact stays locked until the engine waits for the end
 * of the call, and whoever reports the end takes the lock too: so the report never slips between the question and the waiting (rule 4).
 */
@Component
class StillOnTheLine {

    private final Contacts contacts;
    private final Conversations conversations;
    private final VoiceCalls calls;

    StillOnTheLine(Contacts contacts, Conversations conversations, VoiceCalls calls) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.calls = calls;
    }

    /** As whoever started the instance said it, unless the call has ended since; then everything counts from its end. */
    boolean confirm(ConversationVariables variables) {
        if (!variables.isTrue(ConversationVariables.ON_THE_LINE)) {
            return false;
        }
        variables
                .conversationId()
                .flatMap(conversations::find)
                .ifPresent(conversation -> contacts.lock(conversation.contactId()));
        Optional<Instant> ended = calls.find(variables.callId()).map(VoiceCall::endedAt);
        ended.ifPresent(at -> variables.set(ConversationVariables.CALLED_AT, at.toString()));
        return ended.isEmpty();
    }
}
