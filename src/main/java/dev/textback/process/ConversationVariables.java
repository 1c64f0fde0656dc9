package dev.textback.process;

import dev.textback.conversation.Conversation;
import dev.textback.conversation.LogContext;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The process variables, by name and type. Their names live here and in the diagrams, nowhere else. */
final class ConversationVariables {

    static final String FROM = "from";
    static final String TO = "to";
    static final String CALLED_AT = "calledAt";
    static final String TEXT_ID = "textId";
    static final String CAUSE = "cause";
    static final String CARRIER_CONFIRMS = "carrierConfirms";
    static final String BUSINESS = "business";
    static final String REASON = "reason";
    static final String STAFF_KNOW = "staffKnow";
    static final String ALERT = "alert";
    static final String NEW_REPLY = "newReply";
    static final String FIRST_TEXT_OWED = "firstTextOwed";
    static final String HELD_BY_PAUSE = "heldByPause";
    static final String HELD_BY_CARRIER = "heldByCarrier";
    static final String CALLER = "caller";
    static final String ON_THE_LINE = "onTheLine";
    static final String VOICEMAIL = "voicemail";
    static final String CALLER_NAME = "callerName";
    static final String CALL_ID = "callId";
    static final String CONVERSATION_ID = "conversationId";
    private static final String DUE = "due";

    private final DelegateExecution execution;

    private ConversationVariables(DelegateExecution execution) {
        this.execution = execution;
    }

    static ConversationVariables of(DelegateExecution execution) {
        ConversationVariables variables = new ConversationVariables(execution);
        variables
                .text(BUSINESS)
                .ifPresent(business ->
                        LogContext.of(business, variables.conversationId().orElse(null)));
        return variables;
    }

    /** @throws IllegalStateException if the variable is missing or blank */
    String required(String name) {
        return text(name)
                .orElseThrow(() -> new IllegalStateException(
                        "The process variable '" + name + "' is missing; it must be a string"));
    }

    /** A string variable, or a task's input parameter; empty if missing or blank. */
    Optional<String> text(String name) {
        Object value = execution.getVariable(name);
        return value == null || value.toString().isBlank() ? Optional.empty() : Optional.of(value.toString());
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(execution.getVariable(name));
    }

    /** The id of the call, or of the text, that this instance handles. */
    String callId() {
        return text(CALL_ID).orElseGet(execution::getProcessBusinessKey);
    }

    String business() {
        return required(BUSINESS);
    }

    Optional<String> caller() {
        return text(CALLER);
    }

    Optional<UUID> conversationId() {
        return text(CONVERSATION_ID).map(UUID::fromString);
    }

    /** The id of what the next text would answer: the call, an inbound text, a booking. */
    String cause() {
        return text(CAUSE).orElseGet(this::callId);
    }

    /** A moment that an earlier step chose. */
    Optional<Date> moment(String name) {
        return Optional.ofNullable((Date) execution.getVariable(name));
    }

    Optional<Instant> due() {
        return moment(DUE).map(Date::toInstant);
    }

    void due(Instant due) {
        execution.setVariable(DUE, Date.from(due));
    }

    void opened(Conversation conversation) {
        execution.setVariable(CONVERSATION_ID, conversation.id().toString());
        execution.setVariable(CAUSE, conversation.cause());
    }

    void caller(String callId, String business, @Nullable String caller) {
        execution.setVariable(CALL_ID, callId);
        execution.setVariable(BUSINESS, business);
        execution.setVariable(CALLER, caller);
    }

    void set(String name, @Nullable Object value) {
        execution.setVariable(name, value);
    }

    void setAll(Map<String, ?> values) {
        execution.setVariables(values);
    }

    /** Facts that the very next decision reads: they live as long as the transaction, so that the instance's variables stay few. */
    void facts(Map<String, ?> facts) {
        facts.forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true)));
    }
}
