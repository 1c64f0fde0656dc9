package dev.textback.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.drill.Evidence.Call;
import dev.textback.drill.Evidence.Choice;
import dev.textback.drill.Evidence.Conversation;
import dev.textback.drill.Evidence.Inbound;
import dev.textback.drill.Evidence.Incident;
import dev.textback.drill.Evidence.Text;
import dev.textback.drill.Journal.AcceptedCall;
import dev.textback.drill.Journal.AcceptedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The drill can fail: each of these is a fault of a program that did not exist, and the ledger finds it. */
class LedgerTest {

    private static final String MARIA = "+14152300001";
    private static final String LINE = Shop.all().get(0).lines().get(0);
    private static final String SHOP = Shop.all().get(0).id();
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final List<AcceptedCall> acceptedCalls = new ArrayList<>();
    private final List<AcceptedText> acceptedTexts = new ArrayList<>();
    private final List<CarrierText> taken = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Inbound> inbound = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final Set<String> withCallBack = new HashSet<>();
    private final List<Incident> incidents = new ArrayList<>();

    @Test
    void a_call_that_was_texted_once_is_clean() {
        aCallThatWasTexted();

        assertThat(ledger().isClean()).isTrue();
        assertThat(ledger().textsPerCall()).containsEntry(1, 1);
        assertThat(ledger().outcomes()).containsEntry("texted, the conversation goes on", 1);
    }

    @Test
    void a_call_that_is_reported_twice_is_one_call() {
        aCallThatWasTexted();
        acceptedCalls.add(new AcceptedCall("call", MARIA, LINE, PlannedCall.Way.REST, 200, NOON));

        assertThat(ledger().calls()).isEqualTo(1);
        assertThat(ledger().reports()).isEqualTo(2);
    }

    @Test
    void a_text_that_the_carrier_took_twice_is_doubled() {
        aCallThatWasTexted();
        taken("first", NOON.plusSeconds(200));

        assertThat(ledger().doubled())
                .singleElement()
                .extracting(Finding::caller)
                .isEqualTo(MARIA);
        assertThat(ledger().isClean()).isFalse();
    }

    @Test
    void a_second_first_text_of_one_conversation_is_doubled_even_under_another_id() {
        aCallThatWasTexted();
        text("other", "send-first-text", "UNPROMPTED", "another-call", NOON.plusSeconds(9));
        taken("other", NOON.plusSeconds(9));

        assertThat(ledger().doubled()).hasSize(1);
    }

    @Test
    void two_texts_of_which_the_program_knows_nothing_are_doubled_by_their_words() {
        aCallThatWasTexted();
        taken("forgotten", NOON.plusSeconds(5));
        taken("forgotten-too", NOON.plusSeconds(6));

        assertThat(ledger().doubled()).hasSize(1);
    }

    @Test
    void two_answers_to_one_text_that_was_told_under_two_ids_are_doubled() {
        aCallThatWasTexted();
        says("id-1", "id-1", "2");
        says("id-2", "id-1", "2");
        text("answer-1", "ask-again", "ANSWER", "in-id-1", NOON.plusSeconds(30));
        text("answer-2", "ask-again", "ANSWER", "in-id-2", NOON.plusSeconds(31));
        taken("answer-1", NOON.plusSeconds(30));
        taken("answer-2", NOON.plusSeconds(31));

        assertThat(ledger().doubled()).hasSize(1);
    }

    @Test
    void answers_to_two_texts_are_two_texts() {
        aCallThatWasTexted();
        says("id-1", "id-1", "2");
        says("id-2", "id-2", "2");
        text("answer-1", "ask-again", "ANSWER", "in-id-1", NOON.plusSeconds(30));
        text("answer-2", "ask-again", "ANSWER", "in-id-2", NOON.plusSeconds(31));
        taken("answer-1", NOON.plusSeconds(30));
        taken("answer-2", NOON.plusSeconds(31));

        assertThat(ledger().doubled()).isEmpty();
    }

    @Test
    void an_accepted_call_that_is_not_recorded_is_lost() {
        acceptedCalls.add(new AcceptedCall("call", MARIA, LINE, PlannedCall.Way.REST, 202, NOON));

        assertThat(ledger().lost())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("not recorded");
        assertThat(ledger().isClean()).isFalse();
    }

    @Test
    void a_recorded_call_that_came_to_nothing_is_lost() {
        aCall("OPENED", null);

        assertThat(ledger().lost())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("came to nothing");
    }

    @Test
    void a_text_that_is_only_reserved_saves_no_call() {
        aCall("OPENED", null);
        text("first", "send-first-text", "UNPROMPTED", "call", NOON);

        assertThat(ledger().lost()).hasSize(1);
    }

    @Test
    void an_outcome_or_a_call_back_or_an_incident_explains_a_call() {
        aCall("OPENED", "opted-out");
        assertThat(ledger().lost()).isEmpty();

        calls.clear();
        calls.add(new Call("call", "conversation", "OPENED", null));
        withCallBack.add("conversation");
        assertThat(ledger().lost()).isEmpty();

        withCallBack.clear();
        incidents.add(new Incident("conversation", "send-first-text", "stuck"));
        assertThat(ledger().lost()).isEmpty();
        assertThat(ledger().incidents()).hasSize(1);
    }

    @Test
    void an_incident_is_forgiven_only_if_the_carrier_gave_no_answer() {
        aCall("OPENED", "opted-out");
        incidents.add(new Incident("conversation", "send-first-text", "Whether the carrier took text t is not known"));
        assertThat(ledger().isClean()).isTrue();

        incidents.add(new Incident("conversation", "text-received", "Unknown property used: ${carrier}"));
        assertThat(ledger().isClean()).isFalse();
        assertThat(ledger().unexplained()).hasSize(1);
    }

    @Test
    void a_call_that_joined_is_lost_with_the_conversation_that_it_joined() {
        aCall("JOINED", null);
        assertThat(ledger().lost()).hasSize(1);

        withCallBack.add("conversation");
        assertThat(ledger().lost()).isEmpty();
        assertThat(ledger().outcomes()).containsEntry("joined", 1);
    }

    @Test
    void a_text_from_a_caller_that_is_gone_is_lost() {
        acceptedTexts.add(new AcceptedText("id-1", "id-1", MARIA, LINE, "yes", NOON));

        assertThat(ledger().lost())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("is gone");
    }

    @Test
    void a_stop_that_opted_nobody_out_is_lost() {
        says("id-1", "id-1", "STOP");

        assertThat(ledger().lost())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("nobody is opted out");
    }

    @Test
    void a_text_that_was_reserved_after_the_stop_is_after_stop() {
        aCallThatWasTexted();
        stopIsCommittedAt(NOON.plusSeconds(1));

        assertThat(ledger().afterStop()).hasSize(1);
        assertThat(ledger().crossed()).isEmpty();
        assertThat(ledger().isClean()).isFalse();
    }

    @Test
    void a_text_that_was_reserved_before_the_stop_and_taken_after_it_has_crossed() {
        aCallThatWasTexted();
        stopIsCommittedAt(NOON.plusMillis(2500));

        assertThat(ledger().afterStop()).isEmpty();
        assertThat(ledger().crossed()).hasSize(1);
        assertThat(ledger().isClean()).isTrue();
    }

    @Test
    void the_confirmation_may_follow_the_stop() {
        stopIsCommittedAt(NOON);
        text("bye", "send-opt-out-confirmation", "CONFIRMATION", "in-id-1", NOON.plusSeconds(1));
        taken("bye", NOON.plusSeconds(2));

        assertThat(ledger().afterStop()).isEmpty();
    }

    @Test
    void whoever_came_back_may_be_texted() {
        aCallThatWasTexted();
        stopIsCommittedAt(NOON.minusSeconds(60));
        choices.add(new Choice(SHOP, MARIA, false, NOON.minusSeconds(30)));

        assertThat(ledger().afterStop()).isEmpty();
    }

    @Test
    void a_text_after_stop_of_which_the_program_knows_nothing_is_after_stop() {
        stopIsCommittedAt(NOON);
        taken("forgotten", NOON.plusSeconds(5));

        assertThat(ledger().afterStop()).hasSize(1);
    }

    private void aCallThatWasTexted() {
        aCall("OPENED", null);
        text("first", "send-first-text", "UNPROMPTED", "call", NOON.plusSeconds(2));
        taken("first", NOON.plusSeconds(3));
    }

    private void aCall(String disposition, @Nullable String outcome) {
        acceptedCalls.add(new AcceptedCall("call", MARIA, LINE, PlannedCall.Way.REST, 202, NOON));
        calls.add(new Call("call", "conversation", disposition, outcome));
        conversations.add(new Conversation("conversation", SHOP, MARIA, null));
    }

    private void text(String id, String step, String kind, String cause, Instant reservedAt) {
        texts.add(new Text(id, "conversation", SHOP, MARIA, kind, step, cause, "RESERVED", reservedAt, 1));
    }

    private void taken(String textId, Instant at) {
        taken.add(new CarrierText("c-" + taken.size(), textId, LINE, MARIA, "Sorry we missed you", at, Fault.NONE));
    }

    private void says(String id, String original, String words) {
        acceptedTexts.add(new AcceptedText(id, original, MARIA, LINE, words, NOON));
        inbound.add(new Inbound("in-" + id, id, MARIA, words));
    }

    private void stopIsCommittedAt(Instant moment) {
        choices.add(new Choice(SHOP, MARIA, true, moment));
    }

    private Ledger ledger() {
        return Ledger.of(new Evidence(
                acceptedCalls,
                acceptedTexts,
                taken,
                calls,
                conversations,
                texts,
                inbound,
                choices,
                withCallBack,
                incidents));
    }
}
