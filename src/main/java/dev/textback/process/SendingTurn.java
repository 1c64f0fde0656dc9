package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.texting.TextKind;
import dev.textback.texting.TextTurns;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks for a text's turn, by what its process knows. */
@Component
class SendingTurn {

    private final Businesses businesses;
    private final Conversations conversations;
    private final TextTurns turns;

    SendingTurn(Businesses businesses, Conversations conversations, TextTurns turns) {
        this.businesses = businesses;
        this.conversations = conversations;
        this.turns = turns;
    }

    /** When to ask again; empty: now. An instance that lacks what is needed goes on at once, and its task says what is missing. */
    Optional<Instant> take(DelegateExecution execution, TextKind kind) {
        ConversationVariables variables = ConversationVariables.of(execution);
        Optional<Business> business =
                variables.text(ConversationVariables.BUSINESS).flatMap(businesses::withId);
        return business.flatMap(one -> turns.take(one, line(one, variables), kind, isFollowUp(variables)));
    }

    private PhoneNumber line(Business business, ConversationVariables variables) {
        return variables
                .conversationId()
                .flatMap(conversations::find)
                .map(Conversation::line)
                .orElseGet(() -> business.lines().get(0));
    }

    /** A nudge, or a text in the morning: the caller does not wait for it by the phone. */
    private static boolean isFollowUp(ConversationVariables variables) {
        return variables
                .text("followUp")
                .filter(planned -> !planned.equals("none"))
                .isPresent();
    }
}
