package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff fill in the form of a task, and nothing else: not whose task it is, nor who is texted, nor in whose name. */
class TaskSubmissionStoriesTest extends Story {

    private static final String PASSWORD = "only-for-these-tests";
    private static final String FIRST_TEXT =
            "Acme Plumbing: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent.";
    private static final String ACKNOWLEDGED =
            "Acme Plumbing: Thanks, one of us will answer you here. If you haven't sent your question yet, just text it.";

    @Autowired
    private IdentityService identities;

    @LocalServerPort
    private int port;

    private Visitor desk;

    @BeforeEach
    void somebody_at_the_front_desk_of_acme() {
        if (identities.createUserQuery().userId("acme-desk").count() == 0) {
            User user = identities.newUser("acme-desk");
            user.setPassword(PASSWORD);
            identities.saveUser(user);
            identities.createMembership("acme-desk", Role.FRONT_DESK.group());
            identities.createTenantUserMembership(Shop.ACME.id, "acme-desk");
        }
        desk = new Visitor("http://127.0.0.1:" + port, "acme-desk", PASSWORD);
        assertThat(desk.logsInTo("tasklist")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"complete, false", "submit-form, false", "complete, true", "submit-form, true"})
    void a_form_cannot_send_texts_to_a_stranger_in_another_business_s_name(String how, boolean inTheBrowser) {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller stranger = given.aCallerOf(Shop.BLOOM);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("Do you repair boilers?");
        Task task = frontDesk.taskAbout(maria);
        String route = "/engine-rest/task/" + task.getId() + "/" + how;

        for (String more : new String[] {
            "\"business\":{\"value\":\"bloom-flowers\"}",
            "\"caller\":{\"value\":\"" + stranger.number() + "\"}",
            "\"conversationId\":{\"value\":null}",
            "\"somethingNew\":{\"value\":1}"
        }) {
            String form = "{\"variables\":{\"answer\":{\"value\":\"We do.\"}," + more + "}}";
            assertThat(says(route, form, inTheBrowser).statusCode()).as(more).isEqualTo(403);
        }
        String twice = "{\"variables\":{\"caller\":{\"value\":\"" + stranger.number() + "\"}},\"variables\":{}}";
        assertThat(says(route, twice, inTheBrowser).statusCode()).isEqualTo(403);
        jobs.runDue();
        stranger.phone().showsNothing();
        assertThat(frontDesk.taskAbout(maria).getId()).isEqualTo(task.getId());

        HttpResponse<String> filledIn =
                says(route, "{\"variables\":{\"answer\":{\"value\":\"We do.\",\"type\":\"String\"}}}", inTheBrowser);
        assertThat(filledIn.statusCode()).as(filledIn.body()).isBetween(200, 204);
        jobs.runDue();
        maria.phone().shows(unasked(FIRST_TEXT), ACKNOWLEDGED, "Acme Plumbing: We do.");
    }

    private HttpResponse<String> says(String route, String form, boolean inTheBrowser) {
        return inTheBrowser ? desk.asksInTheBrowser("POST", route, form) : desk.asks("POST", route, form);
    }
}
