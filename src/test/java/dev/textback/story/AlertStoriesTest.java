package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.texting.Carrier;
import dev.textback.texting.Carrier.HandOver;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the owner's phone hears of callers, and when it is left in peace. */
class AlertStoriesTest extends Story {

    private static final String ACME_OWNER = "+14155550123";

    @Autowired
    private ManagementService management;

    private static String missed(Caller caller) {
        return "Missed " + caller.shownNumber() + " at 10:00 AM, texted. Spoke already? (link)";
    }

    /** What the owner read last, whoever it was about. */
    private String lastAlert(Caller anybody) {
        JsonNode thread = outside.screen(anybody.number(), anybody.shop().line)
                .get("owner")
                .get("thread");
        return thread.get(thread.size() - 1).get("body").asText();
    }

    @Test
    void a_missed_call_in_opening_hours_is_told_once_the_caller_was_texted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        given.theOwnerOf(Shop.ACME).wasToldNothing(maria);
        time.passes(Duration.ofMinutes(2));
        given.theOwnerOf(Shop.ACME).wasTold(maria, missed(maria));
        time.passes(Duration.ofHours(8));
        given.theOwnerOf(Shop.ACME).wasTold(maria, missed(maria));
    }

    @Test
    void nobody_is_woken_for_a_call_at_night() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 21:30");
        time.passes(Duration.ofHours(10));
        given.theOwnerOf(Shop.ACME).wasToldNothing(maria);
    }

    @Test
    void nobody_is_woken_for_a_call_back_that_can_wait_and_its_time_runs_from_the_opening() {
        Caller maria = given.aCallerOf(Shop.HILL);
        given.aMissedCall().from(maria).at("Tuesday 22:00");
        time.goesOnTo("Wednesday 09:55");
        given.theOwnerOf(Shop.HILL).wasToldNothing(maria);
        time.goesOnTo("Wednesday 10:05");
        given.theOwnerOf(Shop.HILL)
                .wasTold(
                        maria,
                        "Still waiting: " + maria.shownNumber()
                                + ", called at 10:00 PM last night: rang while you were closed (link)");
    }

    @Test
    void who_asks_for_a_call_at_night_has_a_reason_to() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 21:30");
        time.passes(Duration.ofMinutes(2));
        maria.texts("3");
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber() + " at 9:30 PM today. Call back: asked for a call (link)");
    }

    @Test
    void a_text_that_is_late_and_has_to_wait_is_told_with_its_time() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 16:59");
        time.passesWhileWeAreDown(Duration.ofHours(3).plusMinutes(40));
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber()
                                + " at 4:59 PM, to be texted Wed 9:00 AM. Spoke already? (link)");
    }

    @Test
    void a_caller_who_writes_before_the_first_text_is_told_as_such() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        maria.texts("Hi, it is me, Maria");
        time.passes(Duration.ofMinutes(5));
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber() + " at 10:00 AM, they wrote first. Spoke already? (link)",
                        maria.shownNumber() + " has a question: Hi, it is me, Maria (link)");
    }

    @Test
    void a_caller_without_a_number_is_told_without_a_link() {
        time.goesOnTo("Tuesday 10:00");
        given.aMissedCall().from("anonymous").now();
        given.theOwnerOf(Shop.ACME)
                .wasToldOfAHiddenNumber(
                        given.aCallerOf(Shop.ACME),
                        "Missed a hidden number at 10:00 AM, not texted: no number to ring.");
    }

    @Test
    void a_caller_who_opted_out_is_for_a_person_and_told_so() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("STOP");
        given.aMissedCall().from(maria).at("Wednesday 11:00");
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        missed(maria),
                        "Missed " + maria.shownNumber() + " at 11:00 AM today. Call back: opted out of texts (link)");
        AlertPage page = given.theOwnerOf(Shop.ACME).opensTheLinkAbout(maria);
        page.says("They opted out of texts");
        assertThat(page.offers()).containsExactly("Spoke with them", "Call back later");
    }

    @Test
    void a_landline_is_for_a_person_and_told_so() {
        Caller dolores = given.aCallerWithALandlineOf(Shop.ACME);
        isNotKnownToTakeNoTexts(dolores);
        carrier().saysOfTheLineOf(dolores, Carrier.LineType.NO_ANSWER);
        Call call = textedCallOf(dolores);
        dolores.phone().showsTheLastTextAs("Not delivered");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            jobs.runDue();
            assertThat(called("callback", call)).isWaitingAt("call-back");
        });
        assertThat(lastAlert(dolores))
                .startsWith("Missed 415-555-0114 at 10:00 AM")
                .contains(". Call back: the number is a landline or takes no texts http");
        given.theOwnerOf(Shop.ACME)
                .opensTheLinkAbout(dolores)
                .says("We texted, it did not arrive", "The task “Call back” is open");
    }

    @Test
    void what_a_caller_writes_in_two_minutes_is_one_alert() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("2");
        time.passes(Duration.ofSeconds(50));
        maria.texts("Do you repair boilers?");
        time.passes(Duration.ofSeconds(50));
        maria.texts("Gas");
        given.theOwnerOf(Shop.ACME).wasTold(maria, missed(maria));
        time.passes(Duration.ofMinutes(2));
        maria.texts("It drips");
        time.passes(Duration.ofMinutes(3));
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        missed(maria),
                        maria.shownNumber() + " has a question: 2 Do you repair boilers? Gas (link)",
                        maria.shownNumber() + " has a question: It drips (link)");
    }

    @Test
    void what_a_caller_writes_while_an_appointment_an_item_or_a_call_back_waits_is_told_too() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller sam = given.aCallerOf(Shop.ACME);
        Caller bob = given.aCallerOf(Shop.BLOOM);
        given.aMissedCall().from(maria).at("Tuesday 10:30");
        given.aMissedCall().from(sam).now();
        given.aMissedCall().from(bob).now();
        time.passes(Duration.ofMinutes(2));
        maria.texts("1");
        sam.texts("3");
        bob.texts("2");
        time.passes(Duration.ofMinutes(3));
        maria.texts("Tuesday at 9?");
        sam.texts("After 5 please");
        bob.texts("The tulips");
        time.passes(Duration.ofMinutes(3));
        String texted = " at 10:30 AM, texted. Spoke already? (link)";
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber() + texted,
                        maria.shownNumber() + " wants an appointment: 1 (link)",
                        maria.shownNumber() + " wants an appointment: Tuesday at 9? (link)");
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        sam,
                        "Missed " + sam.shownNumber() + texted,
                        "Missed " + sam.shownNumber() + " at 10:30 AM today. Call back: asked for a call (link)",
                        sam.shownNumber() + " texted: After 5 please (link)");
        given.theOwnerOf(Shop.BLOOM)
                .wasTold(
                        bob,
                        "Missed " + bob.shownNumber() + texted,
                        bob.shownNumber() + " has a question: 2 (link)",
                        bob.shownNumber() + " has a question: The tulips (link)");
    }

    @Test
    void an_owner_who_switched_them_off_hears_only_of_what_needs_a_call() {
        Caller maria = given.aCallerOf(Shop.KAY);
        textedCallOf(maria);
        given.aMissedCall().from(maria).now();
        maria.texts("Do you have Middlemarch?");
        time.passes(Duration.ofMinutes(5));
        given.theOwnerOf(Shop.KAY).wasToldNothing(maria);
        frontDesk.completesTheTaskAbout(maria, Map.of("answer", "We do."));
        maria.texts("3");
        given.theOwnerOf(Shop.KAY)
                .wasTold(
                        maria,
                        "Missed " + maria.shownNumber() + " at 10:00 AM today. Call back: asked for a call (link)");
    }

    @Test
    void a_business_that_only_watches_texts_its_own_staff_nothing_either() {
        Caller maria = given.aCallerOf(Shop.EVE);
        textedCallOf(maria);
        given.aMissedCall().from(maria).now();
        time.passes(Duration.ofMinutes(5));
        given.theOwnerOf(Shop.EVE).wasToldNothing(maria);
    }

    @Test
    void an_alert_that_is_stuck_keeps_nobody_waiting() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answersStaff(ACME_OWNER, new HandOver.Misconfigured("40", "not our number"));
        Call call = textedCallOf(maria);
        time.passes(Duration.ofHours(1));
        assertThat(management.createJobQuery().noRetriesLeft().count()).isEqualTo(1);

        maria.texts("3");
        assertThat(called("callback", call)).isWaitingAt("call-back");
        given.aMissedCall().from(maria).now();
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("called-back");
        maria.phone()
                .shows(
                        unasked(
                                "Acme Plumbing: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent."),
                        "Acme Plumbing: Thanks, we'll call you back on this number as soon as we can.");
    }

    @Test
    void a_caller_with_a_stuck_alert_is_heard_when_they_opt_out() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answersStaff(ACME_OWNER, new HandOver.Misconfigured("40", "not our number"));
        Call call = textedCallOf(maria);
        given.aMissedCall().from(maria).now();
        time.passes(Duration.ofHours(1));
        maria.texts("STOP");
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
    }
}
