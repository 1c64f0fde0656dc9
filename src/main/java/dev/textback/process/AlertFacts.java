package dev.textback.process;

import dev.textback.call.MissedCall;
import dev.textback.call.MissedCalls;
import dev.textback.callback.OneTapLinks;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Inbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an alert to staff can say beside what every text can: the link to its page, and what the caller has written since it was asked for. */
@Component
class AlertFacts {

    private final Conversations conversations;
    private final MissedCalls calls;
    private final Inbox inbox;
    private final OneTapLinks links;

    AlertFacts(Conversations conversations, MissedCalls calls, Inbox inbox, OneTapLinks links) {
        this.conversations = conversations;
        this.calls = calls;
        this.inbox = inbox;
        this.links = links;
    }

    /** Nothing for a text that is no alert of its own. */
    Map<String, String> of(ConversationVariables variables) {
        Map<String, String> facts = new HashMap<>();
        if (variables.text(ConversationVariables.ALERT).isEmpty()) {
            return facts;
        }
        variables
                .caller()
                .flatMap(caller -> instance(variables))
                .map(links::to)
                .ifPresent(link -> facts.put("link", link));
        variables.text("texted").ifPresent(texted -> facts.put("texted", texted));
        words(variables).ifPresent(words -> facts.put("question", words));
        if (variables.caller().isEmpty()) {
            facts.put("caller", "a hidden number");
        }
        return facts;
    }

    private Optional<String> instance(ConversationVariables variables) {
        return variables
                .conversationId()
                .flatMap(conversations::find)
                .map(Conversation::processInstanceId)
                .or(() -> calls.find(variables.callId()).map(MissedCall::processInstanceId));
    }

    private Optional<String> words(ConversationVariables variables) {
        return variables
                .text(ConversationVariables.NEW_REPLY)
                .flatMap(AlertFacts::id)
                .flatMap(inbox::find)
                .map(inbox::wordsSince);
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException aCallNotAText) {
            return Optional.empty();
        }
    }
}
