package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** HELP, at every stage. */
class HelpStoriesTest extends Story {

    private static final String CARRIER_HELP =
            "Text STOP to stop receiving messages from this number. Message and data rates may apply.";
    private static final String HELP =
            "Acme Plumbing: We text you about calls we missed. Help: 415-555-0100. Msg frequency varies. Msg&data rates may apply. Reply STOP to opt out.";

    private Call callOf(Caller caller) {
        return given.aMissedCall().from(caller).at("Tuesday 10:00");
    }

    @Test
    void help_is_answered_by_the_carrier_and_changes_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("HELP");
        maria.phone().shows(FIRST_TEXT, CARRIER_HELP);
        assertThat(call.process()).hasNotPassed("send-help").isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void help_that_the_carrier_does_not_know_is_answered_by_us_and_changes_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("Help!");
        maria.phone().shows(FIRST_TEXT, HELP);
        assertThat(call.process()).hasPassed("send-help").isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void help_before_the_first_text_and_while_a_person_has_the_task_is_answered_too() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = callOf(maria);
        maria.texts("help?");
        time.passes(Duration.ofMinutes(2));
        maria.phone().shows(HELP, FIRST_TEXT);

        maria.texts("3");
        maria.texts("info");
        maria.phone()
                .shows(
                        HELP,
                        FIRST_TEXT,
                        "Acme Plumbing: Thanks, we'll call you back on this number as soon as we can.",
                        CARRIER_HELP);
        assertThat(called("callback", call)).isWaitingAt("call-back");
    }

    @Test
    void help_outside_any_conversation_is_answered() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller sam = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 09:00");
        maria.texts("HELP");
        sam.texts("help!");
        maria.phone().shows(CARRIER_HELP);
        sam.phone().shows(HELP);
    }
}
