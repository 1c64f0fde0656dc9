package dev.textback.process.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.concurrency.OnH2;
import dev.textback.process.ProbedProgram;
import dev.textback.process.ThisEngineAnswers;
import dev.textback.process.Visitor;
import dev.textback.process.Visitor.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** No object of a sender's choice is made from a variable, whichever route brings it. */
@OnH2
@Import(ProbedProgram.class)
@ExtendWith(ThisEngineAnswers.class)
class TypedVariablesTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    private RuntimeService runtime;

    @LocalServerPort
    private int port;

    private ProcessInstance conversation;

    @BeforeEach
    void a_conversation() {
        MADE.set(0);
        conversation = runtime.createProcessInstanceByKey("callback")
                .startBeforeActivity("call-back")
                .execute();
    }

    @AfterEach
    void is_over() {
        runtime.deleteProcessInstanceIfExists(conversation.getId(), "done", true, true, true, true);
    }

    @Test
    void the_object_tells_when_it_is_made() throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(
                new java.io.ByteArrayInputStream(Base64.getDecoder().decode(serialized())))) {
            in.readObject();
        }
        assertThat(MADE).hasValue(1);
    }

    @Test
    void a_serialized_java_object_is_refused() throws IOException {
        String object = """
                {"type":"Object","value":"%s","valueInfo":{"objectTypeName":"%s","serializationDataFormat":"application/x-java-serialized-object"}}""".formatted(serialized(), Telltale.class.getName());
        String start = "{\"variables\":{\"x\":" + object + "}}";
        String correlate = "{\"messageName\":\"ReplyReceived\",\"processInstanceId\":\"" + conversation.getId()
                + "\",\"processVariables\":{\"x\":" + object + "}}";
        refuses("POST", "/process-definition/key/missed-call/start", start);
        refuses("POST", "/message", correlate);
        refuses("PUT", "/process-instance/" + conversation.getId() + "/variables/x", object);
        refuses(
                "POST",
                "/process-instance/" + conversation.getId() + "/variables",
                "{\"modifications\":{\"x\":" + object + "}}");
        refuses("PUT", "/execution/" + conversation.getId() + "/localVariables/x", object);
    }

    @Test
    void an_object_from_json_is_refused() {
        String boundary = "the-boundary";
        String form =
                ("--%1$s\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x\"\r\nContent-Type: application/json\r\n\r\n{\"made\":true}\r\n"
                                + "--%1$s\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\n%2$s\r\n--%1$s--\r\n")
                        .formatted(boundary, Telltale.class.getName());
        for (Visitor visitor : List.of(Visitor.withBasic(port, "demo"), Visitor.loggedIn(port, "demo"))) {
            String prefix = visitor.get("/engine-rest/engine").status() == 200
                    ? "/engine-rest"
                    : "/camunda/api/engine/engine/default";
            Answer answer = visitor.send(
                    "POST",
                    prefix + "/process-instance/" + conversation.getId() + "/variables/x/data",
                    "multipart/form-data; boundary=" + boundary,
                    form.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).contains("not whitelisted for deserialization");
        }
        assertThat(MADE).hasValue(0);
    }

    private void refuses(String method, String path, String body) {
        Answer basic = Visitor.withBasic(port, "demo").json(method, "/engine-rest" + path, body);
        Answer session = Visitor.loggedIn(port, "demo").json(method, "/camunda/api/engine/engine/default" + path, body);
        for (Answer answer : List.of(basic, session)) {
            assertThat(answer.status()).as(path + ": " + answer).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).contains("Java serialization format is prohibited");
        }
        assertThat(MADE).hasValue(0);
        assertThat(runtime.createVariableInstanceQuery().variableName("x").count())
                .isZero();
    }

    private static String serialized() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Telltale());
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    public static class Telltale implements Serializable {

        private static final long serialVersionUID = 1;

        public void setMade(boolean made) {
            MADE.incrementAndGet();
        }

        private void readObject(ObjectInputStream in) {
            MADE.incrementAndGet();
        }
    }
}
