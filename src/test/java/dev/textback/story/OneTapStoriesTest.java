package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dev.textback.texting.Carrier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the owner says by one tap, and what the page says to whoever comes too late or with a bad link. */
class OneTapStoriesTest extends Story {

    @Autowired
    private JdbcClient rows;

    private AlertPage pageAbout(Caller caller) {
        return given.theOwnerOf(caller.shop()).opensTheLinkAbout(caller);
    }

    private AlertPage taps(Caller caller, String label) {
        AlertPage page = pageAbout(caller).taps(label);
        jobs.runDue();
        return page;
    }

    private List<String> trailOf(Call call) {
        return rows.sql("select what from trail where call_id = :id and element = 'one-tap' order by at_time")
                .param("id", call.id())
                .query(String.class)
                .list();
    }

    @Test
    void the_page_shows_who_called_when_and_what_was_written_since() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("Do you repair <b>boilers</b>?");
        AlertPage page = pageAbout(maria)
                .hasStatus(200)
                .says(
                        "Acme Plumbing",
                        maria.shownNumber(),
                        "Missed call, today at 10:00 AM",
                        "Sorry for missing your call at 10:00 AM",
                        "Do you repair <b>boilers</b>?",
                        "The task “Answer the question” is open, due today at 2:02 PM.");
        assertThat(page.offers()).containsExactly("Spoke with them", "Call back later", "Do not text");
        assertThat(page.source()).contains("&lt;b&gt;boilers").doesNotContain("<b>", "<script");
    }

    @Test
    void looking_at_the_page_does_nothing_however_often() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        for (int look = 0; look < 3; look++) {
            pageAbout(maria).says("Nobody has taken it up yet");
        }
        AlertPage.at(given.theOwnerOf(Shop.ACME).linkAbout(maria) + "?do=spoke&said=done");
        jobs.runDue();
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void spoke_with_them_ends_what_would_go_out_by_itself() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        taps(maria, "Spoke with them").says("Done", "“Spoke with them” was tapped on this page, today at 10:02 AM.");
        assertThat(call.process()).hasPassed("person-took-over").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
        time.passes(Duration.ofHours(8));
        maria.phone().shows(FIRST_TEXT);
        assertThat(trailOf(call)).containsExactly("Spoke with them, said by one tap on the owner's phone.");
    }

    @Test
    void spoke_with_them_completes_the_call_back_task_of_tasklist() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        pageAbout(maria)
                .says("The task “Call back” is open, due today at 12:02 PM.", "Closes the call-back task as reached.");
        taps(maria, "Spoke with them");
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("called-back");
        AlertPage again = pageAbout(maria)
                .says("The task “Call back” is closed.", "It is closed: they were called back, today at 10:02 AM.");
        assertThat(again.offers()).isEmpty();
    }

    @Test
    void spoke_with_a_toll_free_caller_closes_their_task() {
        time.goesOnTo("Tuesday 10:00");
        Call call = given.aMissedCall().from("+18885550142").now();
        Caller hotline = new Caller(outside, jobs, "+18885550142", Shop.ACME);
        AlertPage page = pageAbout(hotline);
        assertThat(page.offers()).containsExactly("Spoke with them", "Call back later");
        taps(hotline, "Spoke with them");
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("called-back");
        pageAbout(hotline).says("It is over");
    }

    @Test
    void a_second_tap_and_a_tap_on_an_old_page_do_nothing_more() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        AlertPage old = pageAbout(maria);
        old.taps("Spoke with them").says("Done");
        old.posts("spoke").says("You had said so before; nothing was done twice.");
        jobs.runDue();
        old.posts("call-later").says("This was settled already, so nothing was changed.");
        old.posts("do-not-text").says("This was settled already, so nothing was changed.");
        old.posts("nonsense").hasStatus(200);
        jobs.runDue();
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        assertThat(trailOf(call)).hasSize(1);
    }

    @Test
    void call_back_later_withdraws_the_texts_and_leaves_one_task_without_another_alert() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        AlertPage page = taps(maria, "Call back later");
        page.says("Done", "“Call back later” was tapped on this page");
        pageAbout(maria).says("The task “Call back” is open, due today at 12:02 PM.");
        assertThat(call.process()).hasPassed("call-back-chosen");
        assertThat(called("callback", call)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason"))
                .isEqualTo("call back later, as you chose");
        page.posts("call-later").says("You had said so before");
        time.passes(Duration.ofHours(1));
        given.theOwnerOf(Shop.ACME)
                .wasTold(maria, "Missed " + maria.shownNumber() + " at 10:00 AM, texted. Spoke already? (link)");
        time.passes(Duration.ofHours(7));
        maria.phone().shows(FIRST_TEXT);

        taps(maria, "Spoke with them");
        assertThat(outcomeOf(call)).isEqualTo("called-back");
    }

    @Test
    void call_back_later_leaves_a_task_that_is_open_where_it_is() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        Task before = frontDesk.taskAbout(maria);
        taps(maria, "Call back later");
        assertThat(frontDesk.taskAbout(maria).getId()).isEqualTo(before.getId());
        assertThat(trailOf(call))
                .containsExactly("Call back later, said by one tap on the owner's phone; the task that is open stays.");
    }

    @Test
    void do_not_text_keeps_automated_texts_from_the_number_until_it_is_taken_back() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        pageAbout(maria)
                .says("No text goes to this number by itself, now or when they call again. The matter is closed.");
        taps(maria, "Do not text");
        assertThat(outcomeOf(call)).isEqualTo("handled");
        assertThat(rows.sql(
                                "select kind || ' ' || rule || ' ' || actor from consent_event where e164 = :number and kind <> 'text'")
                        .param("number", maria.number())
                        .query(String.class)
                        .list())
                .containsExactly("implied-by-call inbound-call caller", "do-not-text staff-do-not-text owner's phone");

        Call next = given.aMissedCall().from(maria).at("Thursday 10:00");
        time.passes(Duration.ofMinutes(5));
        assertThat(called("callback", next)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("you asked not to text them");
        maria.phone().shows(FIRST_TEXT);
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));

        AlertPage page = pageAbout(maria);
        assertThat(page.offers()).containsExactly("Text them again");
        page.taps("Text them again").says("Done");
        given.aMissedCall().from(maria).at("Saturday 10:00");
        time.passes(Duration.ofMinutes(5));
        maria.phone().shows(FIRST_TEXT, FIRST_TEXT);
    }

    @Test
    void a_caller_who_wrote_and_is_not_to_be_texted_is_rung() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("Do you repair boilers?");
        pageAbout(maria).says("They wrote to you, so a call-back task is left.");
        taps(maria, "Do not text");
        assertThat(called("callback", call)).isWaitingAt("call-back");
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "replyText")).isEqualTo("Do you repair boilers?");
    }

    @Test
    void a_caller_who_is_to_be_rung_and_not_texted_keeps_their_task() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        maria.texts("3");
        taps(maria, "Do not text").says("You asked not to text them");
        assertThat(frontDesk.taskAbout(maria)).hasName("Call back");
        maria.texts("2");
        maria.phone().shows(FIRST_TEXT, "Acme Plumbing: Thanks, we'll call you back on this number as soon as we can.");
    }

    @Test
    void do_not_text_right_after_call_back_later_leaves_the_task_that_is_being_made() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        AlertPage page = pageAbout(maria);
        page.posts("call-later").says("The call-back task is being made.", "The call-back task stays.");
        page.posts("do-not-text").says("Done");
        jobs.runDue();
        assertThat(called("callback", call)).isWaitingAt("call-back");
    }

    @Test
    void whoever_completed_the_task_in_tasklist_was_faster_and_what_they_noted_stands() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        maria.texts("3");
        AlertPage old = pageAbout(maria);
        frontDesk.completesWithoutWaiting(maria, "ruth", Map.of("reached", true, "booked", true));
        old.taps("Spoke with them")
                .says(
                        "This was settled already, so nothing was changed.",
                        "The task “Call back” was completed in Tasklist by ruth, today at 10:02 AM.");
        jobs.runDue();
        assertThat(outcomeOf(call)).isEqualTo("booked");
        pageAbout(maria).says("It is closed: they booked, today at 10:02 AM.");
    }

    @Test
    void a_stuck_text_leaves_a_task_that_one_tap_completes_as_well() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Busy(null));
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofHours(1));
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "reason")).isEqualTo("a text to them is stuck");
        taps(maria, "Spoke with them");
        assertThat(frontDesk.hasNothingToDoAbout(maria)).isTrue();
        assertThat(call.process()).isEnded();
        assertThat(outcomeOf(call)).isEqualTo("handled");
    }

    @Test
    void a_link_expires_after_seven_days() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        time.passes(Duration.ofDays(6));
        pageAbout(maria).hasStatus(200).says("It is closed: they did not reply");
        time.passes(Duration.ofDays(1).plusMinutes(5));
        pageAbout(maria).hasStatus(410).says("This link has expired", "Tasklist");
        pageAbout(maria).posts("do-not-text").hasStatus(410);
    }

    @Test
    void a_forged_or_mutilated_link_leads_to_a_page_that_says_so() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        String link = given.theOwnerOf(Shop.ACME).linkAbout(maria);
        int cut = link.lastIndexOf('/') + 1;
        String root = link.substring(0, cut);
        String token = link.substring(cut);
        String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        String resigned = token.substring(0, 47) + (token.charAt(47) == 'A' ? 'B' : 'A');
        for (String bad :
                List.of(forged, resigned, token.substring(0, 40), token + "A", "x", "%20", "a.b", "%3Cb%3E")) {
            AlertPage page = AlertPage.at(root + bad);
            page.hasStatus(404);
            page.posts("spoke").hasStatus(404);
        }
        AlertPage.at(root + forged).says("This link does not work", "Tasklist");
        jobs.runDue();
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");
    }

    @Test
    void the_page_of_one_business_shows_nothing_of_the_same_callers_other_business() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller mariaElsewhere = new Caller(outside, jobs, maria.number(), Shop.BLOOM);
        textedCallOf(maria);
        given.aMissedCall().from(mariaElsewhere).at("Tuesday 11:00");
        time.passes(Duration.ofMinutes(2));
        pageAbout(mariaElsewhere).says("Bloom Flowers");
        assertThat(pageAbout(mariaElsewhere).source()).doesNotContain("Acme");
        taps(mariaElsewhere, "Do not text");
        Caller again = new Caller(outside, jobs, maria.number(), Shop.ACME);
        pageAbout(again).says("Acme Plumbing");
        assertThat(pageAbout(again).offers()).contains("Do not text");
    }

    @Test
    void the_page_is_kept_by_nobody_and_runs_nothing() {
        Caller maria = given.aCallerOf(Shop.ACME);
        textedCallOf(maria);
        AlertPage page = pageAbout(maria);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("script", "unsafe");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(given.theOwnerOf(Shop.ACME).linkAbout(maria))
                .doesNotContain(maria.number().substring(1));
    }
}
