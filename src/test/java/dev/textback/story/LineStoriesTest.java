package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.textback.texting.Carrier.LineType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Callers whose line takes no texts, by the carrier's lookup, and those of whom it was wrong. */
class LineStoriesTest extends Story {

    private Call callOf(Caller caller) {
        return given.aMissedCall().from(caller).at("Tuesday 10:00");
    }

    private void isTexted(Caller caller) {
        time.passes(Duration.ofMinutes(2));
        caller.phone().showsTheLastTextAs("Delivered");
    }

    private void isRung(Caller caller, Call call, String reason) {
        time.passes(Duration.ofMinutes(2));
        caller.phone().showsNothing();
        assertThat(call.process()).hasPassed("look-up-the-line").isWaitingAt("call-back-by-phone");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(caller), "reason")).isEqualTo(reason);
    }

    @Test
    void a_landline_is_not_texted_but_rung_and_the_owner_hears_why() {
        Caller dolores = given.aCallerWithALandlineOf(Shop.BLOOM);
        isNotKnownToTakeNoTexts(dolores);

        isRung(dolores, callOf(dolores), "takes no texts (landline)");

        given.theOwnerOf(Shop.BLOOM)
                .wasTold(dolores, "Missed 415-555-0114 at 10:00 AM today. Call back: takes no texts (landline) (link)");
    }

    @Test
    void a_landline_hears_where_to_book_in_its_very_first_call() {
        Caller dolores = given.aCallerWithALandlineOf(Shop.ACME);
        isNotKnownToTakeNoTexts(dolores);
        time.goesOnTo("Tuesday 10:00");

        assertThat(voice.aCallFrom(dolores).answer().xml())
                .contains("acme dot example slash book")
                .contains("we will call you back")
                .doesNotContain("text message");
    }

    @Test
    void a_lookup_without_an_answer_keeps_no_text_from_anybody() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().saysOfTheLineOf(maria, LineType.NO_ANSWER);

        callOf(maria);

        isTexted(maria);
        assertThat(carrier().lookupsOf(maria)).isEqualTo(1);
    }

    @Test
    void an_internet_number_and_one_that_the_carrier_does_not_know_are_texted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().saysOfTheLineOf(maria, LineType.VOIP);
        callOf(maria);
        isTexted(maria);

        Caller luis = given.aCallerOf(Shop.ACME);
        carrier().saysOfTheLineOf(luis, LineType.UNKNOWN);
        callOf(luis);
        isTexted(luis);
    }

    @Test
    void a_number_is_looked_up_once_in_ninety_days() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().saysOfTheLineOf(maria, LineType.LANDLINE);
        callOf(maria);
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));
        callOf(maria);
        assertThat(carrier().lookupsOf(maria)).isEqualTo(1);
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));

        time.passes(Duration.ofDays(76));
        callOf(maria);
        assertThat(carrier().lookupsOf(maria)).as("84 days later").isEqualTo(1);
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));

        carrier().saysOfTheLineOf(maria, LineType.MOBILE);
        callOf(maria);

        assertThat(carrier().lookupsOf(maria)).as("91 days later").isEqualTo(2);
        isTexted(maria);
    }

    @Test
    void a_business_that_only_watches_pays_for_no_lookup() {
        Caller maria = given.aCallerOf(Shop.EVE);
        callOf(maria);
        assertThat(carrier().lookupsOf(maria)).isZero();
    }

    @Test
    void whoever_has_texted_us_takes_texts_whatever_the_lookup_says() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().saysOfTheLineOf(maria, LineType.LANDLINE);
        time.goesOnTo("Monday 10:00");
        maria.texts("Do you repair boilers?");
        maria.phone()
                .shows("Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet,"
                        + " just text it.");
        frontDesk.completesTheTaskAbout(maria, Map.of("answer", "Yes"));
        time.passes(Duration.ofDays(5));

        Call call = callOf(maria);

        assertThat(call.process()).isWaitingAt("grace-period");
    }

    @Test
    void a_landline_of_which_the_staff_know_that_it_takes_texts_is_texted() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().saysOfTheLineOf(maria, LineType.LANDLINE);
        isRung(maria, callOf(maria), "takes no texts (landline)");
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));

        outside.sends(
                "demo",
                HttpMethod.POST,
                "/api/businesses/acme-plumbing/numbers",
                MediaType.APPLICATION_JSON,
                "{\"number\":\"" + maria.number() + "\",\"list\":\"takes-texts\"}");
        callOf(maria);

        isTexted(maria);
    }
}
