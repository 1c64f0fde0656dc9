package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.process.ThisEngineAnswers;
import dev.textback.texting.Carrier;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A caller's story: the whole application over an empty database in memory, texts over HTTP to the simulated carrier and back, jobs run by
 * hand, time moved. All stories share one application; each has callers of its own, and nothing that waits is left for the next.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "TEXTBACK_CONFIG=classpath:story-businesses.yaml",
            "spring.datasource.url=jdbc:h2:mem:stories;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "textback.voice.patience=20s",
            "logging.level.dev.textback=warn",
            "logging.level.dev.textback.story=info"
        })
@Import(StoryConfiguration.class)
@ExtendWith({EveryFlowNodeIsReached.class, ThisEngineAnswers.class})
abstract class Story {

    /** What a caller of Acme reads first, after a call that {@link #textedCallOf} tells of. */
    protected static final String FIRST_TEXT = unasked(
            "Acme Plumbing: Sorry for missing your call at 10:00 AM. Reply 1 to book, 2 to ask, or 3 for a call if urgent.");

    @Autowired
    protected Given given;

    @Autowired
    protected Time time;

    @Autowired
    protected FrontDesk frontDesk;

    @Autowired
    protected Outside outside;

    @Autowired
    protected Jobs jobs;

    @Autowired
    protected VoiceCarrier voice;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    private Carrier carrier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void begin(@Autowired ProcessEngine engine, @Autowired CoveredNodes covered, TestInfo story) {
        AbstractAssertions.init(engine);
        jobs.areRunByHand();
        time.begins();
        String name = story.getTestMethod().orElseThrow().getName();
        covered.begin(getClass().getSimpleName() + "." + name, name.replace('_', ' '));
    }

    @AfterEach
    void leaveNothingBehind() {
        carrier().isRepaired();
        List<ProcessInstance> left = running();
        while (!left.isEmpty()) {
            // A conversation that ends may hand an unread text on to an instance of its own
            left.forEach(this::end);
            left = running();
        }
        noCallIsWithoutAnOutcome();
        time.ends();
    }

    private void end(ProcessInstance instance) {
        try {
            runtime.deleteProcessInstanceIfExists(instance.getId(), "the story is over", true, true, true, true);
        } catch (OptimisticLockingException aReceiptCameInAtTheSameMoment) {
            // it is still there, and looked for once more
        }
    }

    private void noCallIsWithoutAnOutcome() {
        assertThat(jdbc.sql("select call_id from missed_call where outcome is null")
                        .query(String.class)
                        .list())
                .as("calls whose process has ended, without an outcome")
                .isEmpty();
    }

    private List<ProcessInstance> running() {
        return runtime.createProcessInstanceQuery().rootProcessInstances().list();
    }

    protected FaultyCarrier carrier() {
        return (FaultyCarrier) carrier;
    }

    /** A call of Tuesday at ten, while the business is open, to which the first text has gone out. */
    protected Call textedCallOf(Caller caller) {
        Call call = given.aMissedCall().from(caller).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        return call;
    }

    /** What the call came to; {@code none yet} while nobody knows. */
    protected String outcomeOf(Call call) {
        return jdbc.sql("select coalesce(outcome, 'none yet') from missed_call where call_id = :id")
                .param("id", call.id())
                .query(String.class)
                .single();
    }

    /** The call that was reported with this id, with the instance that its report started. */
    protected Call reported(String id) {
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id, "missed-call")
                .singleResult();
        assertThat(process).as("the instance of call " + id).isNotNull();
        jobs.runDue();
        return new Call(id, process);
    }

    protected boolean isReported(String id) {
        return jdbc.sql("select count(*) from missed_call where call_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What the consent ledger says that the caller was told by voice. */
    protected List<String> noticesTo(Caller caller) {
        return jdbc.sql("select body from consent_event where e164 = :number and kind = 'announced-by-voice'")
                .param("number", caller.number())
                .query(String.class)
                .list();
    }

    /** Nobody knows yet, of an earlier story, that no text will ever reach the caller. */
    protected void isNotKnownToTakeNoTexts(Caller caller) {
        jdbc.sql("delete from number_line where e164 = :number")
                .param("number", caller.number())
                .update();
    }

    /** The carrier has found out that no text will ever reach the caller. */
    protected void takesNoTexts(Caller caller) {
        jdbc.sql(
                        "insert into number_line (e164, returned_code, returned_reason, returned_at) values (:number, '50', 'a landline', :now)")
                .param("number", caller.number())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The one instance of the process that the call's own instance called and that still runs. */
    protected ProcessInstance called(String process, Call call) {
        ProcessInstance child = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(call.process().getId())
                .processDefinitionKey(process)
                .singleResult();
        assertThat(child).as(process + " of call " + call.id()).isNotNull();
        return child;
    }

    /** Tells the conversation something that no part of the program outside the engine says yet. */
    protected void happens(String message, Call call, Map<String, Object> facts) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(call.process().getId())
                .setVariables(facts)
                .correlateWithResult();
        jobs.runDue();
    }

    /** How every text ends that goes out unasked. */
    protected static String unasked(String words) {
        return words + "\nSTOP to opt out. Msg&data rates may apply.";
    }
}
