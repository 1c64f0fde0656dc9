package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.texting.FaultyCarrier.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever the carrier and the network do to a first text, the caller gets it once: jobs are run by hand and the clock is moved to each. */
abstract class ExactlyOnce {

    private static final Duration BELIEVED = Duration.ofSeconds(120);

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    FaultyCarrier carrier;

    @Autowired
    CrashingCarrier crashes;

    @Autowired
    DeliveryReceipts receipts;

    private String caller = "";
    private String instance = "";
    private Instant called = Instant.EPOCH;

    @Autowired
    JobExecutor jobExecutor;

    @BeforeEach
    void begin() {
        jobExecutor.shutdown();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "over"));
        caller = "+1415"
                + (2000000
                        + jdbc.sql("select count(*) from contact")
                                .query(Integer.class)
                                .single());
        ClockUtil.setCurrentTime(java.util.Date.from(Instant.parse("2030-03-13T18:00:00Z")));
        carrier.begin(clock);
        jdbc.sql("update carrier_rest set until_at = timestamp with time zone '2000-01-01 00:00:00+00'")
                .update();
    }

    @AfterEach
    void letTimeGoOn() {
        ClockUtil.reset();
    }

    /** What the carrier took before the failure is found in its record and never sent again. */
    @ParameterizedTest
    @EnumSource(names = {"FAILS_AFTER", "DROPS_AFTER", "SILENT_AFTER"})
    void a_text_that_was_taken_before_the_failure_is_not_sent_again(Fault fault) {
        carrier.begin(clock, fault);
        call();
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.takenFor(caller)).hasSize(1);
        assertThat(carrier.posts()).hasSize(1);
    }

    @Test
    void a_record_that_lags_behind_is_asked_until_absence_can_be_believed() {
        carrier.begin(clock, Fault.DROPS_AFTER);
        carrier.listsOnlyAfter(Duration.ofSeconds(100));
        call();
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.posts()).hasSize(1);
        assertThat(carrier.takenFor(caller)).hasSize(1);
    }

    /** What it did not take is sent again, but only two minutes later, when absence from the record is certain. */
    @ParameterizedTest
    @EnumSource(names = {"FAILS_BEFORE", "DROPS_BEFORE", "SILENT_BEFORE"})
    void a_text_that_was_not_taken_is_sent_again_when_its_absence_is_certain(Fault fault) {
        carrier.begin(clock, fault);
        call();
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.takenFor(caller)).hasSize(1);
        assertThat(carrier.posts()).hasSize(2);
        assertThat(Duration.between(carrier.posts().get(0), carrier.posts().get(1)))
                .isGreaterThanOrEqualTo(BELIEVED);
    }

    @Test
    void a_carrier_that_is_busy_gets_the_text_a_little_later() {
        carrier.begin(clock, Fault.BUSY);
        call();
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.takenFor(caller)).hasSize(1);
        assertThat(Duration.between(carrier.posts().get(0), carrier.posts().get(1)))
                .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(30));
    }

    @Test
    void a_carrier_that_says_for_how_long_it_is_busy_is_asked_again_no_sooner_and_that_uses_up_one_try() {
        carrier.begin(clock, Fault.BUSY_FOR_TEN_MINUTES);
        call();
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.takenFor(caller)).hasSize(1);
        assertThat(carrier.posts()).hasSize(2);
        assertThat(Duration.between(carrier.posts().get(0), carrier.posts().get(1)))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(incidents()).isZero();
    }

    @Test
    void a_carrier_that_stays_busy_ends_in_an_incident_like_any_other_trouble() {
        Fault[] always = new Fault[6];
        java.util.Arrays.fill(always, Fault.BUSY_FOR_A_MINUTE);
        carrier.begin(clock, always);
        call();
        runUntil(() -> incidents() == 1);
        assertThat(carrier.posts()).hasSize(6);
    }

    @Test
    void wrong_credentials_end_in_an_incident_and_a_call_back_and_the_operators_retry_sends_it_once() {
        Fault[] always = new Fault[6];
        java.util.Arrays.fill(always, Fault.UNAUTHORIZED);
        carrier.begin(clock, always);
        call();
        runUntil(() -> incidents() == 1);
        assertThat(carrier.posts()).hasSize(6);
        runUntil(() -> callBacks() == 1);

        Job stuck = management
                .createJobQuery()
                .processInstanceId(instance)
                .withException()
                .singleResult();
        management.setJobRetries(stuck.getId(), 1);
        assertThat(incidents()).isZero();
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.takenFor(caller)).hasSize(1);
        assertThat(callBacks()).isEqualTo(1);
    }

    @Test
    void a_number_that_cannot_be_texted_becomes_a_call_back() {
        carrier.begin(clock, Fault.BAD_NUMBER);
        call();
        runUntil(() -> callBacks() == 1);
        assertThat(carrier.takenFor(caller)).isEmpty();
        assertThat(carrier.posts()).hasSize(1);
        assertThat(incidents()).isZero();
    }

    @Test
    void a_crash_after_the_hand_over_finds_the_text_in_the_record() {
        crashes.afterTheNextText();
        call();
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.takenFor(caller)).hasSize(1);
        assertThat(carrier.posts()).hasSize(1);
    }

    /** The record has no words: one text in it, two that may be it. Only a receipt, which carries our id, can tell. */
    @Test
    void of_two_texts_to_one_number_the_record_cannot_say_which_it_holds_until_a_receipt_does() {
        carrier.begin(clock, Fault.DROPS_AFTER);
        call();
        runUntil(() -> state().equals("RESERVED"));
        UUID other = anotherTextToTheCallerIsHandedOver();
        runUntil(() -> incidents() == 1);
        assertThat(carrier.posts()).as("nothing was sent a second time").hasSize(1);
        assertThat(callBacks()).isEqualTo(1);

        receipts.receive(new DeliveryReceipt(other, "the-other", DeliveryReceipt.Status.DELIVERED, null, 1L));
        Job stuck = management
                .createJobQuery()
                .processInstanceId(instance)
                .withException()
                .singleResult();
        management.setJobRetries(stuck.getId(), 1);
        runUntil(() -> jdbc.sql("select state from outbound_text where recipient = :caller and id <> :other")
                .param("caller", caller)
                .param("other", other)
                .query(String.class)
                .single()
                .equals("ACCEPTED"));
        assertThat(carrier.posts()).hasSize(1);
    }

    private UUID anotherTextToTheCallerIsHandedOver() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into outbound_text (id, reservation_key, business_id, contact_id, conversation_id, kind, step, line,
                          recipient, body, wording, wording_version, menu, state, reserved_at, handed_over_at, state_at, attempts)
                        select :id, :key, business_id, contact_id, conversation_id, 'ANSWER', 'send-help', line,
                          recipient, body, wording, wording_version, menu, state, reserved_at, handed_over_at, state_at, attempts
                        from outbound_text where recipient = :caller""")
                .param("id", id)
                .param("key", "another-" + id)
                .param("caller", caller)
                .update();
        return id;
    }

    @Test
    void a_receipt_that_overtakes_the_record_of_the_hand_over_counts() {
        carrier.begin(clock);
        carrier.beforeTheAnswer(text -> receipts.receive(new DeliveryReceipt(
                UUID.fromString(text.receiptsTo().replaceFirst(".*=", "")),
                text.id(),
                DeliveryReceipt.Status.UNDELIVERED,
                "50",
                3L)));
        call();
        runUntil(() -> callBacks() == 1);
        assertThat(state()).isEqualTo("UNDELIVERED");
        assertThat(carrier.takenFor(caller)).hasSize(1);
        assertThat(incidents()).isZero();
    }

    /** The machine's clock is put right by an hour, in the worst moment: nothing is lost or sent twice for it. */
    @ParameterizedTest
    @EnumSource(names = {"DROPS_AFTER", "DROPS_BEFORE"})
    void a_clock_that_falls_back_after_the_hand_over_leaves_the_caller_one_text(Fault fault) {
        carrier.begin(clock, fault);
        call();
        runUntil(() -> state().equals("RESERVED"));
        ClockUtil.setCurrentTime(java.util.Date.from(clock.instant().minus(Duration.ofHours(1))));
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.takenFor(caller)).hasSize(1);
    }

    @Test
    void a_clock_that_jumps_ahead_into_the_night_lets_no_late_text_out_before_the_window_opens() {
        carrier.begin(clock);
        call();
        ClockUtil.setCurrentTime(java.util.Date.from(Instant.parse("2030-03-17T06:00:00Z")));
        called = clock.instant().plus(Duration.ofHours(15));
        runUntil(() -> state().equals("ACCEPTED"));
        assertThat(carrier.posts())
                .singleElement()
                .satisfies(at -> assertThat(at.atZone(java.time.ZoneId.of("America/Los_Angeles"))
                                .getHour())
                        .isBetween(8, 20));
    }

    private void call() {
        called = clock.instant();
        instance = runtime.startProcessInstanceByKey(
                        "missed-call",
                        "call-" + caller,
                        Map.of("from", caller, "to", "+14155550199", "calledAt", called.toString()))
                .getId();
    }

    /** Runs what is due, and moves the clock to what is due next, at most an hour on. */
    private void runUntil(java.util.function.BooleanSupplier reached) {
        for (int step = 0; step < 60 && !reached.getAsBoolean(); step++) {
            Job next = management.createJobQuery().withRetriesLeft().active().orderByJobDuedate().asc().list().stream()
                    .min(java.util.Comparator.comparing(ExactlyOnce::dueOf))
                    .orElseThrow();
            if (dueOf(next).isAfter(clock.instant())) {
                ClockUtil.setCurrentTime(java.util.Date.from(dueOf(next)));
            }
            try {
                management.executeJob(next.getId());
            } catch (RuntimeException | Error triedAgainLater) {
                // as the job executor would: its next try is planned
            }
        }
        assertThat(reached.getAsBoolean()).as("reached; jobs: %s", jobs()).isTrue();
        assertThat(Duration.between(called, clock.instant())).isLessThan(Duration.ofHours(1));
    }

    private List<String> jobs() {
        return management.createJobQuery().list().stream()
                .map(job -> job.getFailedActivityId() + " " + job.getRetries() + " " + job.getExceptionMessage())
                .toList();
    }

    private static Instant dueOf(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    private String state() {
        return jdbc.sql("select state from outbound_text where recipient = :caller")
                .param("caller", caller)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private long incidents() {
        return runtime.createIncidentQuery().processInstanceId(instance).count();
    }

    private long callBacks() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("call-back")
                .processVariableValueEquals("caller", caller)
                .count();
    }
}
