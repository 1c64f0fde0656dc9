package dev.textback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.textback.concurrency.PostgresServer;
import dev.textback.texting.plivo.CarrierAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** While the database is away every report is answered with a 5xx soon enough to be repeated, and the repeat does all there is to do. */
@Tag("slow")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "TEXTBACK_CONFIG=classpath:always-open-and-direct.yaml")
@ContextConfiguration(initializers = DatabaseAwayTest.BehindALine.class)
@DirtiesContext
class DatabaseAwayTest {

    private static final String CALLER = "+14152345679";
    private static final String TEXT = "a-text-of-ours";
    private static final Duration CARRIERS_PATIENCE = Duration.ofSeconds(8);

    @Autowired
    TestRestTemplate http;

    @Autowired
    CarrierAccount account;

    @Autowired
    CutLine line;

    @Autowired
    JdbcClient jdbc;

    @Test
    void reports_get_a_5xx_in_time_and_their_repeats_work() {
        Map<String, String> call = Map.of("callId", "away", "from", CALLER, "to", "+14155550199");
        assertThat(report(Map.of("callId", "before", "from", "+14152345680", "to", "+14155550199")))
                .isEqualTo(202);
        isTexted("+14152345680");

        line.cut();
        for (int round = 0; round < 2; round++) {
            assertThat(inTime(() -> report(call))).isBetween(500, 599);
            assertThat(inTime(this::text)).isBetween(500, 599);
            assertThat(inTime(this::receipt)).isBetween(500, 599);
        }
        assertThat(inTime(() -> health("/readiness"))).as("no requests, please").isEqualTo(503);
        assertThat(health("")).isEqualTo(503);
        assertThat(health("/liveness")).as("a restart brings no database").isEqualTo(200);

        line.mend();
        await().atMost(Duration.ofSeconds(20)).until(() -> health("/readiness") == 200);
        await().atMost(Duration.ofSeconds(20)).until(() -> report(call) < 300);
        assertThat(report(call)).isEqualTo(200);
        assertThat(text()).isEqualTo(200);
        assertThat(text()).isEqualTo(200);
        assertThat(stateOfTheText()).isEqualTo("ACCEPTED");
        assertThat(receipt()).isEqualTo(200);
        assertThat(stateOfTheText()).isEqualTo("DELIVERED");
        assertThat(count("missed_call where call_id = 'away'")).isEqualTo(1);
        assertThat(count("conversation c join contact k on k.id = c.contact_id where k.e164 = '" + CALLER + "'"))
                .isEqualTo(1);
        assertThat(count("inbound_text where carrier_id = 'away-text'")).isEqualTo(1);
        assertThat(count("act_ru_execution where business_key_ = 'away'")).isEqualTo(1);
    }

    @Test
    void phones_ring_and_callers_are_heard_without_a_database_and_the_repeated_hang_up_makes_up_for_it() {
        // The first call of a program is its slowest
        for (String to : List.of("14155550299", "14155550199")) {
            webhook("answer", voice("warm-up " + to, to));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> webhook("hangup", voice("warm-up " + to, to))
                                    .getStatusCode()
                                    .value()
                            == 200);
        }
        line.cut();

        Map<String, String> direct = voice("rung", "14155550299");
        Map<String, String> forwarded = voice("heard", "14155550199");
        assertThat(withinASecond(() -> webhook("answer", direct)))
                .satisfies(told -> assertThat(told.getBody()).contains("<Number>14155550223</Number>"));
        assertThat(withinASecond(() -> webhook("answer", forwarded)))
                .satisfies(told -> assertThat(told.getBody())
                        .contains("<Record")
                        .contains("we will call you back")
                        .doesNotContain("text message"));
        assertThat(withinASecond(() -> webhook("dial-result", with(direct, "DialStatus", "no-answer"))))
                .satisfies(told -> assertThat(told.getBody()).contains("<Record"));
        assertThat(withinASecond(() -> webhook(
                                "dial-result", with(with(direct, "DialStatus", "completed"), "DialBLegUUID", "leg")))
                        .getStatusCode()
                        .value())
                .isEqualTo(503);
        for (Map<String, String> call : List.of(direct, forwarded)) {
            assertThat(withinASecond(() -> webhook("hangup", call))
                            .getStatusCode()
                            .value())
                    .isEqualTo(503);
        }

        line.mend();
        for (Map<String, String> call : List.of(direct, forwarded)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> webhook("hangup", call).getStatusCode().value() == 200);
        }
        assertThat(count("missed_call where call_id in ('rung', 'heard')")).isEqualTo(2);
        for (String call : List.of("rung", "heard")) {
            assertThat(count("act_hi_procinst where business_key_ = '" + call + "'"))
                    .as(call)
                    .isEqualTo(1);
        }
    }

    private static Map<String, String> voice(String id, String to) {
        return Map.of("CallUUID", id, "From", "14152345681", "To", to, "Direction", "inbound");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(form);
        more.put(name, value);
        return more;
    }

    private static <T> T withinASecond(java.util.function.Supplier<T> request) {
        long begun = System.nanoTime();
        T answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1500));
        return answer;
    }

    private int inTime(java.util.function.IntSupplier request) {
        long begun = System.nanoTime();
        int status = request.getAsInt();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(CARRIERS_PATIENCE);
        return status;
    }

    private int report(Map<String, String> call) {
        return http.withBasicAuth("demo", "demo")
                .postForEntity("/api/missed-calls", call, String.class)
                .getStatusCode()
                .value();
    }

    private int health(String group) {
        return http.getForEntity("/actuator/health" + group, String.class)
                .getStatusCode()
                .value();
    }

    private int text() {
        return webhook(
                        "text",
                        Map.of("MessageUUID", "away-text", "From", CALLER, "To", "+14155550199", "Text", "hello"))
                .getStatusCode()
                .value();
    }

    /** A text that the carrier has taken, and of whose end it has not told yet. */
    private void isTexted(String caller) {
        jdbc.sql("""
                        insert into outbound_text (id, reservation_key, business_id, contact_id, kind, step, line, recipient, body,
                          wording, wording_version, menu, state, carrier_id, reserved_at, handed_over_at, state_at, attempts)
                        select :id, :text, business_id, id, 'UNPROMPTED', 'send-first-text', '+14155550199', e164, 'hello',
                          'first-text', 'v1', 'service', 'ACCEPTED', :text, created_at, created_at, created_at, 1
                        from contact where e164 = :caller""")
                .param("id", UUID.randomUUID())
                .param("text", TEXT)
                .param("caller", caller)
                .update();
    }

    private String stateOfTheText() {
        return jdbc.sql("select state from outbound_text where carrier_id = :text")
                .param("text", TEXT)
                .query(String.class)
                .single();
    }

    private int receipt() {
        return webhook("delivery", Map.of("MessageUUID", TEXT, "Status", "delivered"))
                .getStatusCode()
                .value();
    }

    private org.springframework.http.ResponseEntity<String> webhook(String path, Map<String, String> fields) {
        String address = account.publicUrl() + "/webhooks/plivo/" + path;
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        HttpHeaders headers = new HttpHeaders();
        headers.add("X-Plivo-Signature-V3-Nonce", "12345");
        headers.add("X-Plivo-Signature-V3", signature(address, fields));
        return http.exchange(RequestEntity.post(address).headers(headers).body(form), String.class);
    }

    private String signature(String address, Map<String, String> fields) {
        StringBuilder signed = new StringBuilder(address).append('?');
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(account.authToken().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((signed + ".12345").getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    static class BehindALine implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String direct = PostgresServer.newDatabase();
            CutLine line = new CutLine(PostgresServer.port());
            context.getBeanFactory().registerSingleton("cutLine", line);
            TestPropertyValues.of(
                            "spring.datasource.url="
                                    + direct.replace(":" + PostgresServer.port() + "/", ":" + line.port() + "/"),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .applyTo(context);
        }
    }
}
