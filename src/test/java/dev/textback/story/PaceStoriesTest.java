package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many callers at once, and a line that may text only so many of them a minute. */
class PaceStoriesTest extends Story {

    private static final int A_MINUTE = 15;
    private static final int CALLERS = 45;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_morning_batch_spreads_over_the_minutes_that_the_line_needs_and_nobody_is_left_out() {
        time.goesOnTo("Wednesday 22:00");
        List<Call> calls = manyCalls();
        time.goesOnTo("Thursday 08:59");
        Instant before = time.now();
        assertThat(textsSince(before)).isEmpty();
        time.goesOnTo("Thursday 09:10");

        List<Instant> texts = textsSince(before);
        assertThat(texts).hasSize(CALLERS);
        Duration spread = Duration.between(texts.get(0), texts.get(CALLERS - 1));
        assertThat(spread).isBetween(Duration.ofSeconds(175), Duration.ofSeconds(215));
        isNeverFasterThanAllowed(texts);
        assertThat(calls).allSatisfy(call -> assertThat(call.process()).hasPassed("send-first-text-next-morning"));
        assertThat(incidents()).isZero();
    }

    @Test
    void somebody_who_rings_or_writes_during_the_batch_does_not_wait_for_it() {
        time.goesOnTo("Monday 22:00");
        Caller maria = given.aCallerOf(Shop.MAY);
        given.aMissedCall().from(maria).now();
        time.goesOnTo("Tuesday 22:00");
        manyCalls();
        time.goesOnTo("Wednesday 09:01");
        int sent = textsSince(time.now().minus(Duration.ofMinutes(2))).size();
        assertThat(sent).as("the batch is under way").isBetween(1, CALLERS - 1);

        maria.texts("3");
        Caller bob = given.aCallerOf(Shop.MAY);
        Call call = given.aMissedCall().from(bob).now();
        time.passes(Duration.ofSeconds(1));
        assertThat(answersTo(maria)).isEqualTo(1);
        time.passes(Duration.ofSeconds(70));
        assertThat(call.process()).hasPassed("send-first-text");
        assertThat(firstTextsTakenFor(bob)).isEqualTo(1);

        time.goesOnTo("Wednesday 09:10");
        List<Instant> texts = textsSince(time.now().minus(Duration.ofMinutes(11)));
        assertThat(texts).as("the batch, the answer and Bob's").hasSize(CALLERS + 2);
        isNeverFasterThanAllowed(texts);
    }

    @Test
    void a_first_text_in_a_quiet_hour_is_not_delayed_at_all() {
        Caller maria = given.aCallerOf(Shop.MAY);
        time.goesOnTo("Friday 10:00");
        Instant called = time.now();
        given.aMissedCall().from(maria).now();
        time.passes(Duration.ofMinutes(2));
        assertThat(textsSince(called))
                .singleElement()
                .satisfies(at -> assertThat(Duration.between(called, at))
                        .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61)));
    }

    @Test
    void once_the_carriers_day_is_used_up_first_texts_wait_for_the_next_and_answers_are_tried() {
        time.goesOnTo("Tuesday 10:00");
        Caller maria = given.aCallerOf(Shop.NED);
        given.aMissedCall().from(maria).now();
        time.passes(Duration.ofMinutes(2));
        while (outside.asks("/api/businesses/ned-towing/registration")
                        .get("carrierDay")
                        .get("segments")
                        .asInt()
                < 3) {
            given.aMissedCall().from(given.aCallerOf(Shop.NED)).now();
            time.passes(Duration.ofMinutes(2));
        }
        Caller bob = given.aCallerOf(Shop.NED);
        Call call = given.aMissedCall().from(bob).now();
        time.passes(Duration.ofMinutes(2));
        bob.phone().showsNothing();
        assertThat(call.process()).isWaitingAt("wait-until-the-morning");
        maria.texts("3");
        assertThat(answersTo(maria)).isEqualTo(1);

        time.goesOnTo("Wednesday 09:01");
        bob.phone()
                .shows(
                        unasked(
                                "Ned Towing: Sorry we couldn't take your call yesterday. Reply 1 to book, 2 to ask, 3 for a call."));
    }

    private List<Call> manyCalls() {
        return Stream.generate(() ->
                        given.aMissedCall().from(given.aCallerOf(Shop.MAY)).now())
                .limit(CALLERS)
                .toList();
    }

    private void isNeverFasterThanAllowed(List<Instant> texts) {
        for (int i = 0; i + A_MINUTE < texts.size(); i++) {
            assertThat(Duration.between(texts.get(i), texts.get(i + A_MINUTE)))
                    .as("texts %s to %s", i, i + A_MINUTE)
                    .isGreaterThanOrEqualTo(Duration.ofMillis(59_900));
        }
    }

    /** When the line handed texts over, in order. */
    private List<Instant> textsSince(Instant since) {
        return jdbc
                .sql(
                        "select handed_over_at from outbound_text where line = :line and handed_over_at >= :since order by handed_over_at")
                .param("line", Shop.MAY.line)
                .param("since", since.atZone(ZoneId.of("UTC")).toOffsetDateTime())
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private int answersTo(Caller caller) {
        return jdbc.sql("select count(*) from outbound_text where recipient = :number and kind = 'ANSWER'")
                .param("number", caller.number())
                .query(Integer.class)
                .single();
    }

    private int firstTextsTakenFor(Caller caller) {
        return jdbc.sql(
                        "select count(*) from outbound_text where recipient = :number and step = 'send-first-text' and carrier_id is not null")
                .param("number", caller.number())
                .query(Integer.class)
                .single();
    }

    private long incidents() {
        return runtime.createIncidentQuery().count();
    }
}
