package dev.textback.process.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.concurrency.OnH2;
import dev.textback.process.ProbedProgram;
import dev.textback.process.ThisEngineAnswers;
import dev.textback.process.Visitor;
import dev.textback.process.Visitor.Answer;
import dev.textback.process.guard.DiagramSet;
import dev.textback.process.guard.ShippedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running program, its own set in force before each test, and people who publish over it. */
@OnH2
@Import(ProbedProgram.class)
@ExtendWith(ThisEngineAnswers.class)
abstract class PublishedSets {

    @Autowired
    ReplaceableProgram.Program program;

    @Autowired
    StartUpDeployment start;

    @Autowired
    DiagramsInForce inForce;

    @Autowired
    Publisher publisher;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void the_programs_own_set_is_in_force() {
        program.brings(null);
        if (!inForce.find().orElseThrow().set().digest().equals(program.set().digest())) {
            publisher.publish(program.set(), "demo");
        }
        member("ann", "analysts");
        member("fred", "operators");
        member("pbx2", "telephony");
    }

    /** Again if a job of one came in between. */
    @AfterEach
    void nothing_runs() {
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(OptimisticLockingException.class)
                .until(() -> {
                    runtime.createProcessInstanceQuery()
                            .rootProcessInstances()
                            .list()
                            .forEach(instance -> runtime.deleteProcessInstanceIfExists(
                                    instance.getId(), "done", true, true, true, true));
                    return true;
                });
        program.brings(null);
    }

    static DiagramSet longerNudge() {
        return ShippedSet.asItIs()
                .changed(
                        "missed-call.bpmn",
                        xml -> xml.replaceFirst("name=\"howLong\" value=\"PT5H\"", "name=\"howLong\" value=\"PT6H\""))
                .set();
    }

    static DiagramSet longerEscalation() {
        return ShippedSet.asItIs()
                .changed(
                        "callback.bpmn",
                        xml -> xml.replaceFirst("name=\"howLong\" value=\"PT2H\"", "name=\"howLong\" value=\"PT3H\""))
                .set();
    }

    long deployments() {
        return repository.createDeploymentQuery().count();
    }

    Visitor ann() {
        return Visitor.withBasic(port, "ann");
    }

    void member(String user, String group) {
        if (identities.createUserQuery().userId(user).count() > 0) {
            return;
        }
        User added = identities.newUser(user);
        added.setPassword(user);
        identities.saveUser(added);
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
        identities.createMembership(user, group);
    }

    static byte[] zip(DiagramSet set) {
        return ZippedSet.write(set);
    }

    static JsonNode published(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
