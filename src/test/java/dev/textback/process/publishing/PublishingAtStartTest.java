package dev.textback.process.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a start does about the diagrams: a new version of the program, an analyst's set in force, two nodes at once. */
class PublishingAtStartTest extends PublishedSets {

    @Test
    void a_new_program_replaces_the_old_programs_set_and_a_restart_changes_nothing() {
        program.brings(longerNudge());
        assertThat(start.bring(program.set())).isPresent();
        assertThat(start.bring(program.set())).isEmpty();
        JsonNode now = json(ann().get("/api/diagrams"));
        assertThat(now.at("/inForce/programs").asBoolean()).isTrue();
        assertThat(now.at("/inForce/publishedBy").asText()).isEqualTo("Textback");
    }

    @Test
    void a_restart_leaves_an_analysts_set_in_force_and_sees_no_conflict() {
        publisher.publish(longerNudge(), "ann");
        assertThat(start.bring(program.set())).isEmpty();
        JsonNode now = json(ann().get("/api/diagrams"));
        assertThat(now.at("/inForce/publishedBy").asText()).isEqualTo("ann");
        assertThat(now.get("conflict").isNull()).isTrue();
    }

    @Test
    void a_new_program_never_replaces_an_analysts_set_but_says_what_stands_against_it() {
        publisher.publish(longerNudge(), "ann");
        program.brings(longerEscalation());

        assertThat(start.bring(program.set())).isEmpty();

        JsonNode now = json(ann().get("/api/diagrams"));
        assertThat(now.at("/inForce/publishedBy").asText()).isEqualTo("ann");
        assertThat(now.at("/conflict/explanation").asText())
                .contains(
                        "published by ann on 20",
                        "stay in force",
                        "differs in callback.bpmn, missed-call.bpmn",
                        "POST /api/diagrams/packaged");
        assertThat(now.at("/conflict/files").toString()).isEqualTo("[\"callback.bpmn\",\"missed-call.bpmn\"]");
        assertThat(ZippedSet.read(ann().get("/api/diagrams/set?of=packaged").bytes())
                        .digest())
                .isEqualTo(program.set().digest());
    }

    @Test
    void a_conflict_ends_with_the_programs_set() {
        publisher.publish(longerNudge(), "ann");
        program.brings(longerEscalation());
        JsonNode answer = published(ann().send("POST", "/api/diagrams/packaged", null, null));
        assertThat(answer.at("/now/conflict").isNull()).isTrue();
        assertThat(answer.at("/now/inForce/programs").asBoolean()).isTrue();
        assertThat(answer.at("/now/inForce/publishedBy").asText()).isEqualTo("ann");
    }

    @Test
    void a_conflict_ends_with_the_analysts_set_published_once_more() {
        publisher.publish(longerNudge(), "ann");
        program.brings(longerEscalation());
        JsonNode answer = published(ann().send("POST", "/api/diagrams", "application/zip", zip(longerNudge())));
        assertThat(answer.get("result").asText()).isEqualTo("published");
        assertThat(answer.at("/now/conflict").isNull()).isTrue();
        assertThat(start.bring(program.set())).isEmpty();
    }

    @Test
    void a_set_that_the_engine_deployed_by_itself_in_an_older_version_counts_as_the_programs() {
        jdbc.sql("delete from diagram_set").update();
        jdbc.sql("update act_re_deployment set name_ = 'SpringAutoDeployment'").update();
        program.brings(longerNudge());
        assertThat(start.bring(program.set())).isPresent();
    }

    @Test
    void two_nodes_that_start_at_once_publish_once() throws Exception {
        program.brings(longerEscalation());
        long deployments = deployments();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Optional<String>> node = () -> {
            together.await();
            return start.bring(program.set());
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Optional<String>> published = List.of(nodes.submit(node), nodes.submit(node)).stream()
                    .map(PublishingAtStartTest::result)
                    .toList();
            assertThat(published).filteredOn(Optional::isPresent).hasSize(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(deployments()).isEqualTo(deployments + 1);
    }

    private static Optional<String> result(Future<Optional<String>> node) {
        try {
            return node.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
