package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.call.Circumstances;
import dev.textback.call.MissedCall;
import dev.textback.call.MissedCalls;
import dev.textback.call.PlaceCall;
import dev.textback.call.RegisterCall;
import dev.textback.call.ReportedCall;
import dev.textback.compliance.ListedNumbers;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the conversation, finds it opened by whoever reported the call, or finds that the call needs none. */
@Component("openTheConversation")
class OpenTheConversation implements JavaDelegate {

    private static final String ALREADY_KNOWN = "already-known";
    private static final Logger LOG = LoggerFactory.getLogger(OpenTheConversation.class);

    private final Businesses businesses;
    private final MissedCalls calls;
    private final RegisterCall register;
    private final PlaceCall places;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Circumstances circumstances;
    private final CallTimes times;
    private final MorningBatches mornings;
    private final StillOnTheLine stillOnTheLine;
    private final WatchedCalls watched;
    private final ListedNumbers listed;

    OpenTheConversation(
            Businesses businesses,
            MissedCalls calls,
            RegisterCall register,
            PlaceCall places,
            Contacts contacts,
            Conversations conversations,
            Circumstances circumstances,
            CallTimes times,
            MorningBatches mornings,
            StillOnTheLine stillOnTheLine,
            WatchedCalls watched,
            ListedNumbers listed) {
        this.businesses = businesses;
        this.calls = calls;
        this.register = register;
        this.places = places;
        this.contacts = contacts;
        this.conversations = conversations;
        this.circumstances = circumstances;
        this.times = times;
        this.mornings = mornings;
        this.stillOnTheLine = stillOnTheLine;
        this.watched = watched;
        this.listed = listed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationVariables variables = ConversationVariables.of(execution);
        Optional<Conversation> byText = conversations
                .ofProcessInstance(execution.getProcessInstanceId())
                .filter(conversation -> conversation.openedBy() == Conversation.OpenedBy.TEXT);
        String opening = byText.isPresent()
                ? openedByText(variables, byText.get())
                : openedByCall(variables, execution.getProcessInstanceId());
        variables.set("opening", opening);
        variables.set(ConversationVariables.ON_THE_LINE, stillOnTheLine.confirm(variables));
    }

    private String openedByText(ConversationVariables variables, Conversation conversation) {
        Business business = businesses.theOne(conversation.businessId());
        PhoneNumber caller = contacts.lock(conversation.contactId()).number();
        variables.facts(circumstances.ofText(business, caller, conversation));
        describe(variables, business, conversation.cause(), caller, conversation);
        variables.set("callTime", times.forPeople(conversation.callEndedAt(), business));
        return "opened";
    }

    private String openedByCall(ConversationVariables variables, String instance) {
        String callId = variables.callId();
        Optional<MissedCall> known = calls.find(callId);
        if (known.isPresent() && !known.get().processInstanceId().equals(instance)) {
            return ALREADY_KNOWN;
        }
        String to = variables.required(ConversationVariables.TO);
        Optional<Business> business = businesses.withLine(to);
        if (business.isEmpty()) {
            LOG.warn(
                    "Call {} is for a line that no business has; lines are configured under textback.businesses[].lines",
                    callId);
            return "unknown-line";
        }
        MissedCall call = known.orElseGet(() -> register(variables, business.get(), callId, to, instance));
        if (!call.processInstanceId().equals(instance)) {
            return ALREADY_KNOWN;
        }
        PlaceCall.Place place = places.place(call);
        variables.facts(circumstances.of(business.get(), call, place.conversation()));
        describe(variables, business.get(), callId, call.caller(), place.conversation());
        variables.set(ConversationVariables.CALLED_AT, call.endedAt().toString());
        variables.set("callTime", times.forPeople(call.endedAt(), business.get()));
        mornings.afterHours(business.get());
        watched.note(call, business.get(), place);
        return place.disposition().code();
    }

    private MissedCall register(
            ConversationVariables variables, Business business, String callId, String to, String instance) {
        String from = variables.text(ConversationVariables.FROM).orElse("");
        ReportedCall call = new ReportedCall(callId, from, to, times.endOf(variables));
        UUID contact = register.contactOf(call, business);
        if (contact != null) {
            contacts.lock(contact);
        }
        // Only under the lock is it certain that the other way in has not just recorded the same call
        return calls.find(callId).orElseGet(() -> register.register(call, business, contact, instance));
    }

    private void describe(
            ConversationVariables variables,
            Business business,
            String callId,
            @Nullable PhoneNumber caller,
            @Nullable Conversation conversation) {
        variables.caller(callId, business.id(), caller == null ? null : caller.e164());
        variables.set(
                ConversationVariables.CALLER_NAME,
                caller == null ? null : listed.nameOf(business.id(), caller).orElse(null));
        variables.setAll(circumstances.lasting(business));
        if (conversation != null) {
            variables.opened(conversation);
        }
    }
}
