package dev.textback.process.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.process.Visitor;
import dev.textback.process.Visitor.Answer;
import dev.textback.process.guard.DiagramSet;
import dev.textback.process.guard.ShippedSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an analyst's diagrams come into force, what runs on meanwhile, and who may publish. */
class PublishingTest extends PublishedSets {

    private static final String LINE = "+14155550199";

    @Test
    void an_analyst_publishes_a_set_and_conversations_under_way_keep_theirs() {
        ProcessInstance before = call("+14152340071");
        int version = version(before.getProcessDefinitionId());

        JsonNode answer = published(ann().send("POST", "/api/diagrams", "application/zip", zip(longerNudge())));

        assertThat(answer.get("result").asText()).isEqualTo("published");
        JsonNode now = answer.get("now");
        assertThat(now.at("/inForce/publishedBy").asText()).isEqualTo("ann");
        assertThat(now.at("/inForce/programs").asBoolean()).isFalse();
        assertThat(now.get("conflict").isNull()).isTrue();
        assertThat(definition(now, "missed-call").get("version").asInt()).isEqualTo(version + 1);
        assertThat(definition(now, "missed-call").get("running").toString())
                .isEqualTo("[{\"version\":" + version + ",\"instances\":1}]");
        assertThat(version(call("+14152340072").getProcessDefinitionId())).isEqualTo(version + 1);
        assertThat(version(runtime.createProcessInstanceQuery()
                        .processInstanceId(before.getId())
                        .singleResult()
                        .getProcessDefinitionId()))
                .isEqualTo(version);
    }

    @Test
    void what_a_conversation_calls_later_is_of_the_set_that_it_began_with() {
        ProcessInstance before = call("+14152340073");
        int callback = latest("callback").getVersion();
        published(ann().send("POST", "/api/diagrams", "application/zip", zip(longerNudge())));
        ProcessInstance after = call("+14152340074");

        callBack(before);
        callBack(after);

        assertThat(version(calledBy(before).getProcessDefinitionId())).isEqualTo(callback);
        assertThat(version(calledBy(after).getProcessDefinitionId())).isEqualTo(callback + 1);
    }

    @Test
    void a_dry_run_answers_the_same_and_keeps_nothing() {
        long deployments = deployments();
        JsonNode answer =
                published(ann().send("POST", "/api/diagrams?dry-run=true", "application/zip", zip(longerNudge())));
        assertThat(answer.get("result").asText()).isEqualTo("checked");
        assertThat(answer.at("/now/inForce/programs").asBoolean()).isTrue();
        assertThat(deployments()).isEqualTo(deployments);
        call("+14152340075");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?dry-run=true"})
    void a_set_that_breaks_the_rules_is_refused_with_everything_that_is_wrong(String mode) {
        long deployments = deployments();
        DiagramSet set = ShippedSet.asItIs()
                .with(Path.of("src/test/resources/hostile/script-task.bpmn"))
                .changed("booking.bpmn", xml -> xml.replace(">booking-link<", ">booking-lnk<"))
                .set();

        Answer answer = ann().send("POST", "/api/diagrams" + mode, "application/zip", zip(set));

        assertThat(answer.status()).isEqualTo(400);
        JsonNode problem = json(answer);
        assertThat(problem.get("detail").asText()).endsWith("things are wrong; nothing was published");
        assertThat(problem.get("problems")).anySatisfy(one -> {
            assertThat(one.get("file").asText()).isEqualTo("booking.bpmn");
            assertThat(one.get("element").asText()).isEqualTo("send-booking-link");
            assertThat(one.get("name").asText()).isEqualTo("Send booking link");
            assertThat(one.get("problem").asText()).isEqualTo("there is no wording 'booking-lnk'");
        });
        assertThat(problem.get("problems").toString()).contains("bpmn:scriptTask");
        assertThat(deployments()).isEqualTo(deployments);
    }

    @Test
    void what_only_the_engine_finds_is_refused_too_and_nothing_is_half_saved() {
        long deployments = deployments();
        DiagramSet set = ShippedSet.asItIs()
                .changed("question.bpmn", xml -> xml.replaceFirst("targetRef=\"[a-z-]+\"", "targetRef=\"nowhere\""))
                .set();
        Answer answer = ann().send("POST", "/api/diagrams", "application/zip", zip(set));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).contains("nowhere");
        assertThat(deployments()).isEqualTo(deployments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip file at all", "PK"})
    void what_is_no_zip_file_is_refused(String body) {
        Answer answer = ann().send("POST", "/api/diagrams", "application/zip", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void the_set_in_force_can_be_fetched_changed_and_put_back() {
        Answer fetched = ann().get("/api/diagrams/set");
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(ZippedSet.read(fetched.bytes()).digest())
                .isEqualTo(program.set().digest());
        JsonNode answer = published(ann().send("POST", "/api/diagrams", "application/zip", fetched.bytes()));
        assertThat(answer.get("result").asText()).isEqualTo("in force already");
    }

    @Test
    void only_analysts_and_administrators_see_and_publish() {
        assertThat(Visitor.anonymous(port).get("/api/diagrams").status()).isEqualTo(401);
        for (String user : List.of("fred", "pbx2")) {
            Visitor visitor = Visitor.withBasic(port, user);
            assertThat(visitor.get("/api/diagrams").status()).as(user).isEqualTo(403);
            assertThat(visitor.get("/api/diagrams/set").status()).as(user).isEqualTo(403);
            assertThat(visitor.send("POST", "/api/diagrams", "application/zip", zip(longerNudge()))
                            .status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(visitor.send("POST", "/api/diagrams/packaged", null, null)
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(ann().get("/api/diagrams").status()).isEqualTo(200);
        assertThat(Visitor.withBasic(port, "demo").get("/api/diagrams").status())
                .isEqualTo(200);
        assertThat(ann().json("POST", "/api/missed-calls", "{}").status()).isEqualTo(403);
    }

    @Test
    void an_analyst_does_not_deploy_over_the_engines_own_api() {
        assertThat(deployOverTheEngine(ann(), longerNudge()).status()).isEqualTo(403);
    }

    @Test
    void what_an_administrator_deploys_over_the_engines_own_api_passes_the_same_guard() {
        long deployments = deployments();
        Visitor demo = Visitor.withBasic(port, "demo");
        Answer hostile = deployOverTheEngine(
                demo,
                ShippedSet.asItIs()
                        .with(Path.of("src/test/resources/hostile/class.bpmn"))
                        .set());
        assertThat(hostile.status()).isEqualTo(400);
        assertThat(hostile.body()).contains("class.bpmn, \\\"Do harm\\\" (step): the attribute camunda:class");
        Answer alone = deployOverTheEngine(
                demo,
                new DiagramSet(Map.of("callback.bpmn", program.set().files().get("callback.bpmn"))));
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.body())
                .contains("it lacks missed-call, inbound-text, after-hours-batch", "java -jar textback.jar publish");
        assertThat(deployments()).isEqualTo(deployments);

        assertThat(deployOverTheEngine(demo, longerNudge()).status()).isEqualTo(200);
        JsonNode now = json(ann().get("/api/diagrams"));
        assertThat(now.at("/inForce/publishedBy").asText()).isEqualTo("demo");
        assertThat(now.at("/inForce/programs").asBoolean()).isFalse();
        assertThat(now.at("/history/0/publishedBy").asText()).isEqualTo("demo");
    }

    private ProcessInstance call(String from) {
        String id = "publishing-" + from.substring(1) + "-" + System.nanoTime();
        Answer answer = Visitor.withBasic(port, "demo")
                .json(
                        "POST",
                        "/api/missed-calls",
                        "{\"callId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(id, from, LINE));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> runtime.createEventSubscriptionQuery()
                                .processInstanceId(find(id).getId())
                                .eventName("PersonTookOver")
                                .count()
                        > 0);
        return find(id);
    }

    private ProcessInstance find(String callId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(callId)
                .processDefinitionKey("missed-call")
                .singleResult();
    }

    /** Again if a job of the same conversation came in between. */
    private void callBack(ProcessInstance conversation) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(OptimisticLockingException.class)
                .until(() -> {
                    runtime.createProcessInstanceModification(conversation.getId())
                            .startBeforeActivity("call-back-by-phone")
                            .execute();
                    return true;
                });
    }

    private ProcessInstance calledBy(ProcessInstance conversation) {
        return runtime.createProcessInstanceQuery()
                .superProcessInstanceId(conversation.getId())
                .singleResult();
    }

    private int version(String definition) {
        return repository.getProcessDefinition(definition).getVersion();
    }

    private ProcessDefinition latest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private static Answer deployOverTheEngine(Visitor visitor, DiagramSet set) {
        StringBuilder form =
                new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nby hand\r\n");
        set.files()
                .forEach((name, content) -> form.append("--b\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"; filename=\"")
                        .append(name)
                        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .append(new String(content, StandardCharsets.UTF_8))
                        .append("\r\n"));
        form.append("--b--\r\n");
        return visitor.send(
                "POST",
                "/engine-rest/deployment/create",
                "multipart/form-data; boundary=b",
                form.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode definition(JsonNode now, String id) {
        return StreamSupport.stream(now.get("definitions").spliterator(), false)
                .filter(one -> one.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
