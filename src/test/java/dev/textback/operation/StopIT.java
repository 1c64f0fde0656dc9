package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in service, laid out and started as in the image, is stopped in the middle of its work, and started again. */
class StopIT {

    /** What a stop by SIGTERM ends a Java program with. */
    private static final int ENDED_BY_SIGTERM = 143;

    private static final String TEXTED = "+14155552001";
    private static final String BEING_TEXTED = "+14155552002";
    private static final String NOT_YET_TEXTED = "+14155552003";
    private static final String WITH_A_FAILURE = "+14155552005";
    private static final String WORDS = "Do you fix gas boilers in Noe Valley?";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void a_stop_cuts_no_text_and_no_webhook_in_half_and_the_next_start_sends_nothing_again() throws Exception {
        SharedDatabase database = new SharedDatabase();
        try (StandInCarrier carrier = new StandInCarrier();
                Node node = Node.startingAsInTheImage("node", folder, database.url(), carrier)) {
            node.awaitReady();
            rings(node, TEXTED);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> carrier.takenFor(TEXTED).size() == 1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            database.count("outbound_text where state = 'ACCEPTED' and kind <> 'STAFF_ALERT'") == 1);

            carrier.holdBackAnswersTo("node");
            rings(node, BEING_TEXTED);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> carrier.takenFor(BEING_TEXTED).size() == 1);
            CompletableFuture<Integer> webhook;
            try (Connection slow = database.holding(TEXTED)) {
                webhook = node.inboundText("inbound-1", TEXTED, WORDS);
                await().atMost(Duration.ofSeconds(20)).until(() -> database.waitingForALock() > 0);
                rings(node, NOT_YET_TEXTED);
                node.stop();
                await().during(Duration.ofSeconds(4))
                        .atMost(Duration.ofSeconds(8))
                        .until(node::isAlive);
                slow.rollback();
            }
            assertThat(webhook.join()).as("the webhook's answer").isEqualTo(200);
            assertThat(node.isAlive())
                    .as("it still waits for the carrier's answer")
                    .isTrue();
            carrier.release();

            assertThat(node.awaitExit()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(database.count("outbound_text where state = 'ACCEPTED' and kind <> 'STAFF_ALERT'"))
                    .isEqualTo(2);
            assertThat(database.count("inbound_text")).isEqualTo(1);
            assertThat(database.count("ACT_RU_JOB where LOCK_OWNER_ is not null"))
                    .isZero();
            assertThat(carrier.takenFor(NOT_YET_TEXTED))
                    .as("begun while it stopped")
                    .isEmpty();

            node.start();
            node.awaitReady();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> carrier.takenFor(NOT_YET_TEXTED).size() == 1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> database.count("ACT_RU_TASK where NAME_ = 'Answer the question'") == 1);
            assertThat(carrier.takenFor(BEING_TEXTED)).hasSize(1);

            carrier.failsOnceAfterTaking(WITH_A_FAILURE);
            rings(node, WITH_A_FAILURE);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> database.count(
                                    "outbound_text where state = 'ACCEPTED' and recipient = '" + WITH_A_FAILURE + "'")
                            == 1);

            theMetricsTellIt(node);
            healthTellsAdministratorsMore(node);
            theLogNamesConversationsAndNoNumbers(node, carrier);
            node.stop();
            assertThat(node.awaitExit()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(node.healthProbe()).isEqualTo(1);
        }
    }

    private static void theMetricsTellIt(Node node) throws IOException {
        assertThat(node.forgedText()).isEqualTo(403);
        assertThat(node.inboundText("inbound-2", "+14155552004", "STOP").join()).isEqualTo(200);
        assertThat(node.get("/actuator/prometheus").statusCode()).isEqualTo(401);

        String metrics = node.getAsOperator("/actuator/prometheus").body();

        assertThat(metrics.lines())
                .contains(
                        "textback_conversations_open{business=\"quick-plumbing\"} 4.0",
                        "textback_incidents_open{business=\"quick-plumbing\"} 0.0",
                        "textback_job_executor_active 1.0",
                        "textback_jobs_rejected_total 0.0",
                        "textback_opt_outs_total{business=\"quick-plumbing\"} 1.0",
                        "textback_inbound_texts_total{business=\"quick-plumbing\",kind=\"opt-out\"} 1.0",
                        "textback_webhook_signature_failures_total{webhook=\"text\"} 1.0",
                        "textback_webhooks_total{status=\"200\",webhook=\"text\"} 1.0",
                        "textback_webhooks_total{status=\"403\",webhook=\"text\"} 1.0",
                        "textback_tasks_open{business=\"quick-plumbing\"} 1.0",
                        "textback_tasks_overdue{business=\"quick-plumbing\"} 0.0",
                        "textback_texts_total{business=\"quick-plumbing\",kind=\"unprompted\",result=\"accepted\"} 2.0",
                        "textback_texts_total{business=\"quick-plumbing\",kind=\"unprompted\",result=\"unknown\"} 1.0",
                        "textback_first_text_lag_seconds_count{business=\"quick-plumbing\"} 1",
                        "textback_first_text_wait_seconds_bucket{business=\"quick-plumbing\",le=\"+Inf\"} 1");
        assertThat(metrics)
                .contains("textback_jobs_overdue_seconds ")
                .contains("textback_carrier_requests_seconds_count{call=\"hand-over\",outcome=\"accepted\"}")
                .doesNotContainPattern("\\+?1415555\\d{4}");
    }

    private static void healthTellsAdministratorsMore(Node node) throws IOException, InterruptedException {
        assertThat(node.get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components");
        assertThat(node.getAsOperator("/actuator/health").body())
                .contains("\"timers\"", "\"jobExecutor\"", "\"db\"", "oldestOverdueSeconds")
                .doesNotContain("carrier");
        assertThat(node.get("/actuator/health/carrier").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(node.getAsOperator("/actuator/health/carrier").body()).contains("It answers and knows the account");
        assertThat(node.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(node.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(node.healthProbe()).isZero();
    }

    private static void theLogNamesConversationsAndNoNumbers(Node node, StandInCarrier carrier) {
        assertThat(node.said())
                .contains("Refused a webhook from")
                .as("the engine's own line about the step that failed")
                .containsPattern(
                        "WARN .*\\[business=quick-plumbing conversation=[0-9a-f-]{36} call=\\S+ instance=\\S+ step=\\S+] : ENGINE-14006")
                .contains("Stopping: no more jobs are taken up")
                .doesNotContainPattern("\\+?1?415-?555-?\\d{4}")
                .doesNotContain(WORDS);
        assertThat(carrier.taken())
                .allSatisfy(text -> assertThat(node.said())
                        .doesNotContain(text.body().lines().findFirst().orElseThrow()));
    }

    private static void rings(Node node, String caller) {
        assertThat(node.missedCall(UUID.randomUUID().toString(), caller, Instant.now())
                        .join())
                .isEqualTo(202);
    }
}
