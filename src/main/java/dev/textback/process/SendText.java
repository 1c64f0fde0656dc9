package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Inbox;
import dev.textback.texting.SendResult;
import dev.textback.texting.TextKind;
import dev.textback.texting.TextRequest;
import dev.textback.texting.TextSender;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every <em>Send …</em> task. Which text, and of what kind, are the task's input parameters {@code text} and {@code kind}; what became of it
 * is {@code textResult}, which the next gateway reads.
 */
@Component("sendText")
class SendText implements JavaDelegate {

    private final Businesses businesses;
    private final Conversations conversations;
    private final Inbox inbox;
    private final TextFactsOfTask facts;
    private final TextSender sender;
    private final Clock clock;

    SendText(
            Businesses businesses,
            Conversations conversations,
            Inbox inbox,
            TextFactsOfTask facts,
            TextSender sender,
            Clock clock) {
        this.businesses = businesses;
        this.conversations = conversations;
        this.inbox = inbox;
        this.facts = facts;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        Business business = businesses.theOne(variables.business());
        TextKind kind = TextKind.valueOf(
                variables.required("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        Conversation conversation =
                variables.conversationId().flatMap(conversations::find).orElse(null);
        PhoneNumber recipient = recipient(kind, business, variables);
        SendResult result = recipient == null
                ? new SendResult.Refused("There is no phone to text.", "no-recipient")
                : sender.send(request(execution, variables, business, conversation, kind), recipient);
        write(variables, kind, result);
    }

    private TextRequest request(
            DelegateExecution execution,
            ConversationVariables variables,
            Business business,
            @Nullable Conversation conversation,
            TextKind kind) {
        return new TextRequest(
                business,
                conversation == null ? variables.callId() : conversation.id().toString(),
                conversation,
                calledAt(variables),
                execution.getCurrentActivityId(),
                variables.cause(),
                kind,
                variables.required("text"),
                facts.of(variables),
                due(kind, variables));
    }

    private static @Nullable Instant calledAt(ConversationVariables variables) {
        return variables
                .text(ConversationVariables.CALLED_AT)
                .map(Instant::parse)
                .orElse(null);
    }

    private static @Nullable PhoneNumber recipient(TextKind kind, Business business, ConversationVariables variables) {
        return kind == TextKind.STAFF_ALERT
                ? business.owner().phone()
                : variables.caller().map(PhoneNumber::new).orElse(null);
    }

    /** Lateness counts from the timer for an unprompted text, and from the caller's own text for an answer to it. */
    private Instant due(TextKind kind, ConversationVariables variables) {
        return switch (kind) {
            case UNPROMPTED -> variables.due().orElseGet(clock::instant);
            case ANSWER, CONFIRMATION -> causeReceivedAt(variables.cause()).orElseGet(clock::instant);
            case PERSONS_OWN, STAFF_ALERT -> clock.instant();
        };
    }

    private Optional<Instant> causeReceivedAt(String cause) {
        try {
            return inbox.find(UUID.fromString(cause)).map(text -> text.receivedAt());
        } catch (IllegalArgumentException aCallNotAText) {
            return Optional.empty();
        }
    }

    /**
     * Alerts and confirmations go out beside the conversation, while its main flow may be about to read what became of the caller's text: they
     * leave no result. Only an unprompted text that fails is the reason why a person must call.
     */
    private static void write(ConversationVariables variables, TextKind kind, SendResult result) {
        if (kind == TextKind.STAFF_ALERT || kind == TextKind.CONFIRMATION) {
            return;
        }
        variables.set("textResult", result.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (kind == TextKind.UNPROMPTED) {
            variables.set(ConversationVariables.HELD_BY_PAUSE, waitsFor(SendResult.PAUSED, result));
            variables.set(ConversationVariables.HELD_BY_CARRIER, waitsFor(SendResult.CARRIER_DAY, result));
        }
        if (result instanceof SendResult.Later later) {
            variables.set("retryAt", Date.from(later.at()));
        }
        if (result instanceof SendResult.Sent && kind == TextKind.UNPROMPTED) {
            variables.set(ConversationVariables.FIRST_TEXT_OWED, false);
        }
        if (result instanceof SendResult.Refused refused && kind == TextKind.UNPROMPTED) {
            variables.set(ConversationVariables.REASON, refused.reason().replaceFirst("\\.$", ""));
        }
    }

    private static boolean waitsFor(String rule, SendResult result) {
        return result instanceof SendResult.Later && result.rule().equals(rule);
    }
}
