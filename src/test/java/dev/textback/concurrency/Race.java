package dev.textback.concurrency;

import static org.awaitility.Awaitility.await;

import dev.textback.business.PhoneNumber;
import dev.textback.conversation.InboundTexts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a race needs: callers of its own, who ring and text, timers that are let go by hand, and a look at the rows. */
abstract class Race {

    private static final Logger LOG = LoggerFactory.getLogger(Race.class);
    static final int ROUNDS = 40;
    static final PhoneNumber LINE = new PhoneNumber("+14155550199");
    private static final long FIRST_NUMBER = 14152000000L;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InboundTexts inbound;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Clock clock;

    private final AtomicInteger taken = new AtomicInteger();

    /** Numbers that nobody has rung from before. */
    List<PhoneNumber> newCallers(int count) {
        long seen = jdbc.sql("select count(*) from contact").query(Long.class).single();
        return IntStream.range(0, count)
                .mapToObj(i -> new PhoneNumber("+" + (FIRST_NUMBER + seen + taken.incrementAndGet())))
                .toList();
    }

    /** Reports a missed call that ended long enough ago for the first text to go now. */
    ResponseEntity<String> ring(PhoneNumber caller, String callId) {
        return report(caller, callId, Duration.ofSeconds(90));
    }

    ResponseEntity<String> report(PhoneNumber caller, String callId, Duration ago) {
        Map<String, String> call = Map.of(
                "callId", callId,
                "from", caller.e164(),
                "to", LINE.e164(),
                "at", clock.instant().minus(ago).toString());
        return http.withBasicAuth("demo", "demo").postForEntity("/api/missed-calls", call, String.class);
    }

    InboundTexts.Outcome text(PhoneNumber caller, String words) {
        return inbound.receive(UUID.randomUUID().toString(), caller.e164(), LINE.e164(), words);
    }

    /** Lets a waiting timer go now, as the job executor does: it tries again while the timer is there. */
    Object letGo(Job timer) {
        while (management.createJobQuery().jobId(timer.getId()).count() > 0) {
            try {
                management.executeJob(timer.getId());
                return "fired";
            } catch (RuntimeException lostARace) {
                LOG.info("The timer lost a race: {}", lostARace.getMessage());
            }
        }
        return "too late";
    }

    Job timerOf(PhoneNumber caller, String activity) {
        try {
            return patiently()
                    .until(
                            () -> management
                                    .createJobQuery()
                                    .activityId(activity)
                                    .processInstanceId(openInstance(caller))
                                    .singleResult(),
                            java.util.Objects::nonNull);
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(caller + " never waits at " + activity + ": " + trailOf(caller), never);
        }
    }

    private List<String> trailOf(PhoneNumber caller) {
        return jdbc.sql("""
                        select t.element || ': ' || t.what from trail t, conversation c, contact k
                        where k.e164 = :caller and c.contact_id = k.id
                          and (t.conversation_id = c.id or t.root_instance_id = c.process_instance_id)
                        order by t.at_time, t.arrival""").param("caller", caller.e164()).query(String.class).list();
    }

    /** The instance of the caller's open conversation; "none" if there is none. */
    String openInstance(PhoneNumber caller) {
        return jdbc.sql("""
                        select c.process_instance_id from conversation c join contact k on k.open_conversation_id = c.id
                        where k.e164 = :caller and c.closed_at is null""")
                .param("caller", caller.e164())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    long count(String sql, PhoneNumber caller) {
        return jdbc.sql(sql).param("caller", caller.e164()).query(Long.class).single();
    }

    /** Rows of texts to the caller that were let through to the carrier, by what is behind {@code and}. */
    long texts(PhoneNumber caller, String which) {
        return count(
                "select count(*) from outbound_text where recipient = :caller and state <> 'REFUSED' and " + which,
                caller);
    }

    /** What the caller's phone was sent by the carrier, by what is behind {@code and}. */
    long received(PhoneNumber caller) {
        return count("select count(*) from simulated_message where recipient = :caller and kind = 'outbound'", caller);
    }

    long openConversations(PhoneNumber caller) {
        return count(
                "select count(*) from conversation c join contact k on k.id = c.contact_id where k.e164 = :caller and c.closed_at is null",
                caller);
    }

    long unread(PhoneNumber caller) {
        return count(
                "select count(*) from inbound_text t join contact k on k.id = t.contact_id where k.e164 = :caller and t.read_at is null",
                caller);
    }

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
