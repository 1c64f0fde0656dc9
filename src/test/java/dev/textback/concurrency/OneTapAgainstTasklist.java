package dev.textback.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import dev.textback.callback.OneTapLinks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The owner taps in the instant in which the front desk completes the same task, or taps twice. */
abstract class OneTapAgainstTasklist extends Race {

    private static final int TAPS = 20;
    private static final String DONE = "?said=done";
    private static final HttpClient PHONE = HttpClient.newHttpClient();

    @Autowired
    OneTapLinks links;

    @Autowired
    TaskService tasks;

    @Test
    void a_call_back_is_completed_by_one_of_them_and_the_other_is_told() throws Exception {
        Map<PhoneNumber, String> outcomes = new LinkedHashMap<>();
        for (PhoneNumber caller : callersToRing("desk")) {
            String link = links.to(openInstance(caller));
            Task task = taskAbout(caller);
            List<Object> answers = AtOnce.both(() -> tap(link), () -> {
                tasks.complete(task.getId(), Map.of("reached", true, "booked", true));
                return "completed";
            });
            boolean tapped = answers.get(0).toString().endsWith(DONE);
            assertThat(answers.get(1).equals("completed")).as("%s", answers).isNotEqualTo(tapped);
            assertThat(answers.get(0).toString()).contains("?said=");
            outcomes.put(caller, tapped ? "called-back" : "booked");
        }
        outcomes.forEach(this::cameTo);
    }

    @Test
    void two_taps_at_once_are_one() throws Exception {
        List<PhoneNumber> callers = callersToRing("twice");
        for (PhoneNumber caller : callers) {
            String link = links.to(openInstance(caller));
            List<Object> answers = AtOnce.both(() -> tap(link), () -> tap(link));
            assertThat(answers)
                    .filteredOn(answer -> answer.toString().endsWith(DONE))
                    .as("%s", answers)
                    .hasSize(1);
            assertThat(answers).allMatch(answer -> answer.toString().contains("?said="));
        }
        callers.forEach(caller -> cameTo(caller, "called-back"));
        assertThat(pageOf(callers.get(0))).contains("“Spoke with them” was tapped", "they were called back");
    }

    private List<PhoneNumber> callersToRing(String race) {
        List<PhoneNumber> callers = newCallers(TAPS);
        callers.forEach(caller -> ring(caller, race + "-" + caller.e164()));
        callers.forEach(caller -> {
            patiently().until(() -> received(caller) == 1);
            text(caller, "3");
        });
        callers.forEach(this::taskAbout);
        return callers;
    }

    private Task taskAbout(PhoneNumber caller) {
        return patiently()
                .until(
                        () -> tasks.createTaskQuery()
                                .processVariableValueEquals("caller", caller.e164())
                                .singleResult(),
                        Objects::nonNull);
    }

    /** Where the page leads to after the tap. */
    private String tap(String link) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("do=spoke"))
                .build();
        HttpResponse<String> answer = PHONE.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    private String pageOf(PhoneNumber caller) throws Exception {
        String instance = jdbc.sql("select process_instance_id from missed_call where caller = :caller")
                .param("caller", caller.e164())
                .query(String.class)
                .single();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(links.to(instance))).GET().build();
        return PHONE.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private void cameTo(PhoneNumber caller, String outcome) {
        patiently().untilAsserted(() -> {
            assertThat(openConversations(caller)).isZero();
            assertThat(count(
                            "select count(*) from missed_call where caller = :caller and outcome = '" + outcome + "'",
                            caller))
                    .isEqualTo(1);
        });
    }
}
