package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.textback.texting.Carrier.HandOver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees of callers' stories: figures and log lines, and no caller's number or word. */
class WatchedStoriesTest extends Story {

    private static final String WORDS = "My boiler in Noe Valley hums";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private HealthEndpoint health;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void listen() {
        logger("ROOT").addAppender(log);
        log.start();
        // All that the product itself has to say
        logger("dev.textback").setLevel(Level.DEBUG);
    }

    @AfterEach
    void leave() {
        logger("ROOT").detachAppender(log);
        logger("dev.textback").setLevel(Level.WARN);
    }

    @Test
    void a_call_a_text_a_reply_and_an_opt_out_are_counted_once_each() {
        double calls = count("textback.missed.calls", "disposition", "opened");
        double texts = count("textback.texts", "kind", "unprompted", "result", "accepted");
        double replies = count("textback.inbound.texts", "kind", "reply");
        double stops = count("textback.inbound.texts", "kind", "opt-out");
        double optOuts = count("textback.opt.outs");
        double firstTexts = timed("textback.first.text.wait");
        Caller maria = given.aCallerOf(Shop.ACME);

        given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts(WORDS);
        maria.texts("STOP");
        maria.texts("STOP");

        assertThat(count("textback.missed.calls", "disposition", "opened")).isEqualTo(calls + 1);
        assertThat(count("textback.texts", "kind", "unprompted", "result", "accepted"))
                .isEqualTo(texts + 1);
        assertThat(count("textback.inbound.texts", "kind", "reply")).isEqualTo(replies + 1);
        assertThat(count("textback.inbound.texts", "kind", "opt-out")).isEqualTo(stops + 2);
        assertThat(count("textback.opt.outs")).as("one caller opted out").isEqualTo(optOuts + 1);
        assertThat(timed("textback.first.text.wait")).isEqualTo(firstTexts + 1);
    }

    @Test
    void the_policy_that_stood_in_the_way_of_a_text_is_counted() {
        Map<String, Double> before = refusals();
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller peter = given.aCallerOf(Shop.LILY);

        given.aMissedCall().from(maria).at("Tuesday 10:00");
        maria.texts("STOP");
        maria.texts("opt out");
        given.aMissedCall().from(peter).now();
        time.passes(Duration.ofHours(6));

        Map<String, Double> since = new HashMap<>(refusals());
        since.replaceAll((policy, count) -> count - before.getOrDefault(policy, 0.0));
        since.values().removeIf(count -> count == 0);
        assertThat(since).isEqualTo(Map.of("acme-plumbing confirmed-once", 1.0, "lily-plumbing cap-24h", 1.0));
    }

    @Test
    void tasks_and_conversations_that_stand_open_are_gauges_of_their_business() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller sam = given.aCallerOf(Shop.BLOOM);
        Caller peter = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:30");
        given.aMissedCall().from(sam).now();
        time.passes(Duration.ofMinutes(2));
        maria.texts(WORDS);
        sam.texts(WORDS);
        carrier().answers(peter, new HandOver.Busy(null));
        given.aMissedCall().from(peter).now();
        time.passes(Duration.ofHours(1));

        stand(Shop.ACME, 2, 1);
        stand(Shop.BLOOM, 1, 0);
    }

    /** The figures are a few seconds old at most. */
    private void stand(Shop shop, long tasks, long incidents) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(gauge("textback.tasks.open", shop)).isEqualTo(tasks);
            assertThat(gauge("textback.incidents.open", shop)).isEqualTo(incidents);
            assertThat(gauge("textback.conversations.open", shop)).isEqualTo(conversationsOf(shop));
        });
    }

    private long conversationsOf(Shop shop) {
        return jdbc.sql("select count(*) from conversation where business_id = :id and closed_at is null")
                .param("id", shop.id)
                .query(Long.class)
                .single();
    }

    @Test
    void while_nobody_takes_up_jobs_health_says_so_and_what_is_overdue() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = given.aMissedCall().from(maria).at("Tuesday 10:00");
        ProcessInstance waiting = call.process();
        assertThat(waiting).isNotNull();
        assertThat(statusOf("jobExecutor")).as("stories run their jobs by hand").isEqualTo(Status.DOWN);
        nothingButThisCallIsDue();
        assertThat(statusOf("timers")).isEqualTo(Status.UP);

        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = dateadd('MINUTE', -5, DUEDATE_) where PROCESS_INSTANCE_ID_ = :id")
                .param("id", waiting.getId())
                .update();

        assertThat(statusOf("timers")).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(statusOf("carrier")).as("the simulated carrier").isEqualTo(Status.UP);
        assertThat(String.valueOf(health.health())).doesNotContain("carrierApi");
    }

    @Test
    void no_line_shows_a_callers_number_or_anybodys_words() {
        Caller maria = given.aCallerOf(Shop.ACME);
        Caller peter = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        given.aMissedCall().from(peter).now();
        carrier().answers(peter, new HandOver.Unknown("the connection broke"));
        given.aMissedCall().from("anonymous").to(Shop.ACME).now();
        time.passes(Duration.ofMinutes(2));
        maria.texts(WORDS);
        maria.texts("STOP");
        time.passes(Duration.ofDays(1));

        assertThat(said())
                .isNotEmpty()
                .doesNotContain(maria.number().substring(1))
                .doesNotContain(peter.number().substring(1))
                .doesNotContain(maria.shownNumber(), peter.shownNumber())
                .doesNotContain(WORDS)
                .doesNotContain("Sorry for missing your call");
    }

    /** The clean-up of the engine's history is a job too, which nobody runs here. */
    private void nothingButThisCallIsDue() {
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = dateadd('YEAR', 10, DUEDATE_) where PROCESS_INSTANCE_ID_ is null")
                .update();
    }

    private String said() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private Status statusOf(String part) {
        HealthComponent component = health.healthForPath(part);
        assertThat(component).as(part).isNotNull();
        return component.getStatus();
    }

    private double gauge(String name, Shop shop) {
        return meters.get(name).tag("business", shop.id).gauge().value();
    }

    /** How often the gate held a text back, by business and rule. */
    private Map<String, Double> refusals() {
        return meters.find("textback.gate.refusals").counters().stream()
                .collect(Collectors.toMap(
                        counter -> counter.getId().getTag("business") + " "
                                + counter.getId().getTag("rule"),
                        Counter::count));
    }

    private double count(String name, String... labels) {
        return meters.find(name).tag("business", Shop.ACME.id).tags(labels).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private double timed(String name) {
        return meters.find(name).tag("business", Shop.ACME.id).timers().stream()
                .mapToDouble(Timer::count)
                .sum();
    }

    private static Logger logger(String name) {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }
}
