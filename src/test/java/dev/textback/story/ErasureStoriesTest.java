package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.story.VoiceCarrier.RingingCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of a caller who asks to be forgotten, and what an erasure does not touch. */
class ErasureStoriesTest extends Story {

    private static final String ACME = "/api/businesses/acme-plumbing/ledger";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HistoryService history;

    private String ledgerOf(Caller caller) {
        return "/api/callers/" + caller.number() + "/ledger";
    }

    /** How much of the caller Acme forgets where. */
    private JsonNode forgotten(Caller caller) {
        return outside.reports("/api/callers/" + caller.number() + "/erasure", Map.of("reason", "She asked."))
                .getBody()
                .at("/erased/acme-plumbing");
    }

    @Test
    void a_caller_who_asks_to_be_forgotten_leaves_no_words_and_stays_opted_out() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("2");
        maria.texts("Is the zebra valve in stock?");
        time.passes(Duration.ofMinutes(3));
        assertThat(everythingStored(maria)).contains("zebra");
        maria.texts("STOP");
        String head = outside.asks(ACME + "/head").get("hash").asText();

        JsonNode done = outside.reports(
                        "/api/callers/" + maria.number() + "/erasure",
                        Map.of("business", "acme-plumbing", "reason", "Asked by letter of 2 March"))
                .getBody();

        assertThat(done.at("/erased/acme-plumbing/ledger").asInt()).isEqualTo(5);
        assertThat(done.at("/erased/acme-plumbing/texts received").asInt()).isEqualTo(3);
        assertThat(done.at("/erased/acme-plumbing/texts sent").asInt())
                .as("two to her, two to the owner")
                .isEqualTo(4);
        assertThat(everythingStored(maria)).doesNotContain("zebra");
        JsonNode ledger = outside.asks(ledgerOf(maria)).at("/ledgers/0");
        assertThat(ledger.get("optedOutSince").isNull()).isFalse();
        assertThat(LedgerEvents.kinds(ledger))
                .contains("opt-out by caller")
                .last()
                .isEqualTo("erasure by demo");
        assertThat(ledger.at("/events/1/body").isNull()).isTrue();
        assertThat(ledger.at("/events/1/bodyErasedAt").isNull()).isFalse();
        JsonNode verified = outside.asks(ACME + "/verification?head=" + head.substring(0, 16));
        assertThat(verified.get("sound").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.get("containsHead").asBoolean()).isTrue();
        time.passes(Duration.ofDays(2));
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
    }

    @Test
    void a_question_that_a_person_still_has_to_answer_is_forgotten_too() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("Do you sell quokka fittings?");
        time.passes(Duration.ofMinutes(3));
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText").toString())
                .contains("quokka");
        assertThat(forgotten(maria).get("texts sent").asInt()).isEqualTo(4);
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText")).isEqualTo("[erased]");
        assertThat(everythingStored(maria)).doesNotContain("quokka");
    }

    @Test
    void a_name_that_telephony_reported_is_forgotten_with_the_call_and_in_the_engine() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Map<String, String> call = Map.of(
                "callId",
                "named-" + maria.number().substring(1),
                "from",
                "\"Maria Okapi\" <sip:" + maria.number().substring(1) + "@carrier.example>",
                "to",
                Shop.ACME.line);
        outside.reports("/api/missed-calls", call);
        time.passes(Duration.ofMinutes(2));
        assertThat(everythingStored(maria)).contains("Okapi");
        assertThat(forgotten(maria).get("names reported with calls").asInt()).isEqualTo(1);
        assertThat(everythingStored(maria)).doesNotContain("Okapi");
    }

    @Test
    void where_their_voicemail_is_and_what_staff_wrote_beside_their_number_are_forgotten_too() {
        Caller maria = given.aCallerOf(Shop.ACME);
        outside.sends(
                "demo",
                HttpMethod.POST,
                "/api/businesses/acme-plumbing/numbers",
                MediaType.APPLICATION_JSON,
                "{\"number\":\"%s\",\"list\":\"customer\",\"name\":\"Maria Wombat\",\"note\":\"Mind the wombat\"}"
                        .formatted(maria.number()));
        time.goesOnTo("Tuesday 10:00");
        RingingCall ringing = voice.aCallFrom(maria);
        ringing.answer();
        ringing.isRecorded("https://media.example/wombat.mp3");
        reported(ringing.id());
        time.passes(Duration.ofMinutes(2));
        assertThat(everythingStored(maria)).contains("Maria Wombat", "Mind the wombat", "/wombat.mp3");
        JsonNode forgotten = forgotten(maria);
        assertThat(forgotten.get("voicemail addresses").asInt()).isEqualTo(1);
        assertThat(forgotten.get("names, notes and reasons by staff").asInt()).isEqualTo(1);
        assertThat(everythingStored(maria)).doesNotContainIgnoringCase("wombat");
    }

    @Test
    void what_the_ledger_says_of_the_business_under_its_line_is_not_erased() {
        outside.reports("/api/businesses/acme-plumbing/nudges", Map.of("on", false, "reason", "Too many complaints"));
        outside.reports("/api/businesses/acme-plumbing/nudges", Map.of("on", true, "reason", "Corrected"));
        ResponseEntity<String> answer = outside.answersTo(
                "owner", "/api/callers/" + Shop.ACME.line + "/erasure", Map.of("reason", "I would rather not."));
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("is a line of acme-plumbing");
        assertThat(outside.reads("/api/callers/" + Shop.ACME.line + "/ledger")).contains("Too many complaints");
    }

    /** Words in our own tables and in the engine's variables and decisions, of every instance about the caller. */
    private String everythingStored(Caller caller) {
        List<String> words = new ArrayList<>();
        words.addAll(jdbc.sql("select body from inbound_text union all select body from outbound_text"
                        + " union all select body from consent_event union all select what from trail"
                        + " union all select reported_from from missed_call union all select recording from voice_call"
                        + " union all select name from listed_number union all select note from listed_number")
                .query(String.class)
                .list());
        history.createHistoricProcessInstanceQuery()
                .variableValueEquals("caller", caller.number())
                .list()
                .forEach(instance -> {
                    history.createHistoricVariableInstanceQuery()
                            .processInstanceId(instance.getId())
                            .list()
                            .forEach(variable -> words.add(String.valueOf(variable.getValue())));
                    history.createHistoricDecisionInstanceQuery()
                            .processInstanceId(instance.getId())
                            .includeInputs()
                            .list()
                            .forEach(decision ->
                                    decision.getInputs().forEach(input -> words.add(String.valueOf(input.getValue()))));
                });
        return String.join("\n", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                  | reason is missing
            {"reason":" "}                      | reason is missing
            {"reason":"x","business":7}         | business is 7; it must be the id of a business
            """)
    void an_erasure_says_who_asked(String body, String why) throws Exception {
        ResponseEntity<String> answer = outside.answersTo(
                "owner",
                "/api/callers/+14155552000/erasure",
                JSON.readValue(body, new TypeReference<Map<String, Object>>() {}));
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains(why);
    }
}
