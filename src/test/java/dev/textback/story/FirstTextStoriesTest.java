package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the end of the call to the first text. */
class FirstTextStoriesTest extends Story {

    @Test
    void the_first_text_comes_after_the_grace_period() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 15:42");
        assertThat(call.process()).isWaitingAt("grace-period");
        time.passes(Duration.ofSeconds(55));
        maria.phone().showsNothing();

        time.passes(Duration.ofSeconds(10));
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry for missing your call at 3:42 PM. Reply 1 to book, 2 to ask, or 3 for a call if urgent."));
        assertThat(call.process()).hasPassed("send-first-text").isWaitingAt("wait-until-the-nudge");
        assertThat(outcomeOf(call)).isEqualTo("none yet");
    }
}
