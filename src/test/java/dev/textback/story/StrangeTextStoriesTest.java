package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts as carriers and phones really deliver them: twice, forged, replayed, empty, endless, unprintable. */
class StrangeTextStoriesTest extends Story {

    private static final String QUESTION = "What do you charge?";

    @Autowired
    private JdbcClient jdbc;

    private int delivered(Caller caller, String id, String words) {
        int status = voice.post("text", form(caller, id, words)).status();
        jobs.runDue();
        return status;
    }

    private static Map<String, String> form(Caller caller, String id, String words) {
        return Map.of(
                "MessageUUID",
                id,
                "From",
                caller.number().substring(1),
                "To",
                caller.shop().line.substring(1),
                "Text",
                words);
    }

    @Test
    void a_text_that_the_carrier_delivers_again_under_a_new_id_is_one_text() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        delivered(maria, "one-" + maria.number(), "1");
        time.passes(Duration.ofSeconds(10));
        int status = delivered(maria, "two-" + maria.number(), "1");
        assertThat(status).isEqualTo(200);
        assertThat(textsToMaria(maria)).isEqualTo(2);
        assertThat(stored(maria)).as("and both are kept").isEqualTo(2);
    }

    @Test
    void a_text_that_was_delivered_again_and_again_is_no_sign_of_a_phone_that_answers_by_itself() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        delivered(maria, "one-" + maria.number(), QUESTION);
        delivered(maria, "two-" + maria.number(), QUESTION);
        delivered(maria, "three-" + maria.number(), QUESTION);
        delivered(maria, "four-" + maria.number(), "For a leaking tap, I mean");
        assertThat(call.process()).hasNotPassed("call-back-chosen");
    }

    @Test
    void the_same_words_a_little_later_are_meant() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        delivered(maria, "one-" + maria.number(), QUESTION);
        time.passes(Duration.ofSeconds(31));
        delivered(maria, "two-" + maria.number(), QUESTION);
        assertThat(jdbc.sql(
                                "select count(*) from inbound_text where carrier_id like :id and repeat_of is null and body = :body")
                        .param("id", "%-" + maria.number())
                        .param("body", QUESTION)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_same_digit_in_answer_to_another_menu_is_meant() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        time.passes(Duration.ofSeconds(5));
        delivered(maria, "one-" + maria.number(), "9");
        time.passes(Duration.ofSeconds(5));
        delivered(maria, "two-" + maria.number(), "9");
        assertThat(jdbc.sql("select count(*) from inbound_text where carrier_id like :id and repeat_of is null")
                        .param("id", "%-" + maria.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void an_opt_out_is_never_taken_for_a_repeat_and_an_opt_in_may_be() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        delivered(maria, "1-" + maria.number(), "START");
        delivered(maria, "2-" + maria.number(), "revoke");
        delivered(maria, "3-" + maria.number(), "START");
        assertThat(isOptedOut(maria)).as("the second START came late").isTrue();
        time.passes(Duration.ofMinutes(1));
        delivered(maria, "4-" + maria.number(), "START");
        assertThat(isOptedOut(maria)).as("the third START counts").isFalse();
        delivered(maria, "5-" + maria.number(), "revoke");
        delivered(maria, "6-" + maria.number(), "UNSTOP");
        assertThat(isOptedOut(maria)).as("UNSTOP counts as well").isFalse();
        delivered(maria, "7-" + maria.number(), "revoke");
        assertThat(isOptedOut(maria)).as("the same words as just before").isTrue();
    }

    @Test
    void two_pictures_without_words_are_two_texts() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        delivered(maria, "one-" + maria.number(), "");
        delivered(maria, "two-" + maria.number(), "");
        assertThat(jdbc.sql("select count(*) from inbound_text where carrier_id like :id and repeat_of is null")
                        .param("id", "%-" + maria.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_webhook_that_is_replayed_later_changes_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        String id = "replayed-" + maria.number();
        delivered(maria, id, "revoke");
        time.passes(Duration.ofMinutes(1));
        delivered(maria, "back-" + maria.number(), "START");
        assertThat(delivered(maria, id, "revoke")).isEqualTo(200);
        assertThat(isOptedOut(maria)).isFalse();
    }

    @Test
    void a_webhook_whose_words_were_changed_is_refused() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        Map<String, String> signed = form(maria, "forged-" + maria.number(), "1");
        Map<String, String> forged = form(maria, "forged-" + maria.number(), "3");
        assertThat(voice.post("text", forged, voice.signatureOf("text", signed)).status())
                .isEqualTo(403);
        assertThat(stored(maria)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatever_a_phone_can_send_is_stored_and_reaches_a_person(String what, String words) {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        assertThat(delivered(maria, "strange-" + maria.number(), words)).isEqualTo(200);
        assertThat(call.process()).as(what).isNotEnded();
        assertThat(runtime.createIncidentQuery().count()).as(what).isZero();
        assertThat(wordsOf(maria)).as(what).isEqualTo(asStored(words));
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText"))
                .as(what)
                .isEqualTo(asInATask(asStored(words)));
        assertThat(isOptedOut(maria)).as(what).isFalse();
    }

    static Stream<Arguments> whatever_a_phone_can_send_is_stored_and_reaches_a_person() {
        return Stream.of(
                Arguments.of("control characters", "Can you\u0000 fix\u0007 my\u001b[31m sink\u0008?\r\n\u000b\u000c"),
                Arguments.of(
                        "10,000 characters",
                        "My sink leaks and it is urgent. ".repeat(313).substring(0, 10_000)),
                Arguments.of("an emoji storm", "🚿💧🆘👩🏽‍🔧".repeat(400)),
                Arguments.of("right-to-left marks", "\u202ereverse\u202c \u200fmy\u200e sink \u2066leaks\u2069"),
                Arguments.of("half an emoji", "my sink \ud83d leaks"),
                Arguments.of(
                        "an expression", "${execution.setVariable('caller','+14155550100')} #{7*7} {{brand}} my sink"),
                Arguments.of("markup", "<img src=x onerror=alert(1)> ' or 1=1 -- my sink leaks"));
    }

    /** No NUL; half a character has no bytes of its own, so the carrier sends a question mark. */
    private static String asStored(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\u0000", "");
    }

    private static String asInATask(String words) {
        return words.length() > 3_500 ? words.substring(0, 3_500) + "..." : words;
    }

    private String wordsOf(Caller caller) {
        return jdbc.sql("select body from inbound_text where carrier_id like :id")
                .param("id", "%-" + caller.number())
                .query(String.class)
                .single();
    }

    private long textsToMaria(Caller maria) {
        return jdbc.sql("select count(*) from outbound_text where recipient = :number and state <> 'REFUSED'")
                .param("number", maria.number())
                .query(Long.class)
                .single();
    }

    private long stored(Caller caller) {
        return jdbc.sql("select count(*) from inbound_text where carrier_id like :id")
                .param("id", "%-" + caller.number())
                .query(Long.class)
                .single();
    }

    private boolean isOptedOut(Caller caller) {
        return jdbc.sql("select count(*) from suppression where e164 = :number")
                        .param("number", caller.number())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
