package dev.textback.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything under {@code bpmn/} and {@code forms/} on a bare engine: it deploys, and the decision tables answer as their rules say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagramsDeployTest {

    private ProcessEngine engine;

    @BeforeAll
    void deploy() throws IOException {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                .setProcessEngineName("diagrams")
                .setJobExecutorActivate(false)
                .setEnforceHistoryTimeToLive(true)
                .buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (String folder : List.of("bpmn", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> deployment.addString(file.getFileName().toString(), read(file)));
            }
        }
        deployment.deploy();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void every_process_and_decision_is_deployed_under_its_name() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "missed-call",
                        "booking",
                        "question",
                        "callback",
                        "after-hours-batch",
                        "inbound-text",
                        "pause-sending",
                        "staff-alert");
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list())
                .extracting(decision -> decision.getKey())
                .containsExactlyInAnyOrder("response-policy", "reply-intent", "staff-alert");
    }

    /** A textable caller on an ordinary open line, but for what the case changes. */
    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    callerKind=toll-free-number                                            | call-back | takes no texts (toll-free-number)
                    callerKind=caller-id-withheld callable=false                           | nothing   | no number to ring (caller-id-withheld)
                    optedOut=true openedBy=text                                            | call-back | opted out of texts
                    doNotText=true sendingOn=false                                         | call-back | you asked not to text them
                    doNotText=true openedBy=text                                           | call-back | you asked not to text them
                    knownCaller=vip sendingOn=false                                        | call-back | a VIP, ring them yourself
                    knownCaller=vip openedBy=text                                          | answer    | they texted us
                    knownCaller=vip open=false                                             | text-now  | rang while you were closed
                    knownCaller=customer                                                   | text-now  | missed while open
                    lineType=landline attestation=failed                                   | call-back | takes no texts (landline)
                    lineType=toll-free                                                     | call-back | takes no texts (toll-free)
                    lineType=text-came-back                                                | call-back | takes no texts (text-came-back)
                    lineType=landline openedBy=text                                        | answer    | they texted us
                    lineType=voip                                                          | text-now  | missed while open
                    attestation=failed                                                     | nothing   | failed the caller id check
                    attestation=failed sendingOn=false                                     | call-back | texting is switched off
                    attestation=C                                                          | text-now  | missed while open
                    linesRung=3                                                            | nothing   | rang 3 lines within a minute
                    linesRung=2                                                            | text-now  | missed while open
                    rangSeconds=2                                                          | nothing   | hung up within 3 seconds
                    rangSeconds=0 knownCaller=vip                                          | call-back | a VIP, ring them yourself
                    rangSeconds=3                                                          | text-now  | missed while open
                    openedBy=text sendingOn=false                                          | answer    | they texted us
                    sendingOn=false registered=false                                       | call-back | texting is switched off
                    paused=true registered=false                                           | call-back | texts are paused
                    openedBy=text paused=true                                              | answer    | they texted us
                    registered=false coolingDown=true                                      | call-back | the line may not text yet
                    coolingDown=true open=false afterHoursPolicy=nothing                   | call-back | we texted them lately
                    open=false afterHoursPolicy=nothing                                    | call-back | rang while you were closed
                    open=false afterHoursPolicy=hold-until-morning                         | hold      | rang while you were closed
                    open=false firstTextWindowOpen=false                                   | hold      | rang outside the texting hours
                    firstTextWindowOpen=false                                              | hold      | rang outside the texting hours
                    open=false                                                             | text-now  | rang while you were closed
                    open=false afterHoursPolicy=text-only                                  | text-now  | rang while you were closed
                    afterHoursPolicy=nothing                                               | text-now  | missed while open
                    open=true                                                              | text-now  | missed while open
                    """)
    void the_policy_says_how_to_respond_and_why(String changes, String response, String reason) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "callerKind", "textable", "callable", true, "openedBy", "call", "optedOut", false, "sendingOn", true));
        facts.put("paused", false);
        facts.putAll(Map.of(
                "registered",
                true,
                "coolingDown",
                false,
                "open",
                true,
                "afterHoursPolicy",
                "text-and-follow-up",
                "firstTextWindowOpen",
                true,
                "doNotText",
                false));
        facts.putAll(Map.of("knownCaller", "stranger", "lineType", "unknown", "attestation", "", "linesRung", 1));
        facts.put("rangSeconds", null);
        for (String change : changes.split(" ")) {
            String[] fact = change.split("=");
            facts.put(fact[0], typed(fact[1]));
        }
        assertThat(decide("response-policy", facts)).isEqualTo(Map.of("response", response, "reason", reason));
    }

    private static Object typed(String written) {
        if (written.matches("true|false")) {
            return Boolean.valueOf(written);
        }
        return written.matches("\\d+") ? (Object) Integer.valueOf(written) : written;
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    staff-missed-call  | -                                 | now
                    staff-missed-call  | quiet                             | no
                    staff-missed-call  | missedCallAlerts                  | no
                    staff-missed-call  | quiet vip                         | now
                    staff-missed-call  | quiet vip missedCallAlerts        | no
                    staff-call-back    | quiet vip                         | now
                    staff-missed-call  | replyAlerts                       | now
                    staff-missed-call  | spam                              | no
                    staff-called-again | quiet                             | soon
                    staff-called-again | missedCallAlerts                  | no
                    staff-call-back    | missedCallAlerts replyAlerts      | now
                    staff-call-back    | quiet                             | no
                    staff-call-back    | quiet askedByText                 | now
                    staff-call-back    | staffKnow                         | no
                    staff-question     | staffKnow quiet                   | soon
                    staff-question     | replyAlerts                       | no
                    staff-escalation   | staffKnow quiet missedCallAlerts  | now
                    """)
    void staff_are_told_now_soon_or_not_at_all(String alert, String changes, String tell) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "alert", alert, "missedCallAlerts", true, "replyAlerts", true, "quiet", false, "askedByText", false));
        facts.put("staffKnow", false);
        facts.put("callerKind", changes.equals("spam") ? "blocked-as-spam" : "textable");
        facts.put("knownCaller", changes.contains("vip") ? "vip" : "stranger");
        for (String change : changes.split(" ")) {
            facts.computeIfPresent(change, (name, usual) -> Boolean.FALSE.equals(usual));
        }
        assertThat(decide("staff-alert", facts)).isEqualTo(Map.of("tell", tell));
    }

    /** What asks for an alert need not know every fact: one that is about nobody, or that waited through an upgrade. */
    @Test
    void an_alert_that_says_nothing_of_the_caller_is_told_as_others_are() {
        Map<String, Object> facts = new HashMap<>(
                Map.of("alert", "staff-call-back", "missedCallAlerts", true, "replyAlerts", true, "quiet", false));
        facts.putAll(Map.of("askedByText", false, "staffKnow", false, "callerKind", "textable"));
        assertThat(decide("staff-alert", facts)).isEqualTo(Map.of("tell", "now"));
    }

    @ParameterizedTest(name = "{3}{1} on {0} → {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    service      | 1  | true  | 1                                  | ask-again
                    service      | 1  | false | 1                                  | booking
                    service      | 2  | false | 2                                  | question
                    service      | 3  | false | 3                                  | callback
                    service      | 4  | false | 4                                  | ask-again
                    professional | 1  | false | 1                                  | booking
                    professional | 2  | false | 2                                  | question
                    professional | 3  | false | 3                                  | callback
                    retail       | 1  | false | 1                                  | question
                    retail       | 2  | false | 2                                  | hold
                    retail       | 3  | false | 3                                  | callback
                    tap-to-book  | 3  | false | 3                                  | callback
                    tap-to-book  | 1  | false | 1                                  | ask-again
                    ''           | 1  | false | 1                                  | ask-again
                    service      | '' | false | thanks                             | none
                    service      | '' | false | thank you!                         | none
                    service      | '' | false | 👍                                 | none
                    service      | '' | false | thanks, can you come today?        | question
                    service      | '' | false | i'd like an appointment            | booking
                    service      | '' | false | can i book?                        | booking
                    service      | '' | false | i saw you on facebook              | question
                    service      | '' | false | please call me back                | callback
                    service      | '' | false | give me a ring                     | callback
                    service      | '' | false | book me in or call me              | callback
                    service      | '' | false | don't call me                      | question
                    service      | '' | false | do you repair boilers?             | question
                    service      | '' | false | ''                                 | question
                    """)
    void a_reply_is_read_against_the_last_menu_or_by_its_words(
            String menu, String digit, boolean staleDigit, String words, String intent) {
        Map<String, Object> reply = reply("reply", menu, digit, staleDigit, false, words);
        assertThat(decide("reply-intent", reply)).isEqualTo(Map.of("intent", intent));
    }

    @ParameterizedTest
    @CsvSource({"soft-no, soft-no", "unsure, person", "reaction, none", "reply, callback"})
    void how_a_reply_sounds_comes_before_its_words(String tone, String intent) {
        assertThat(decide("reply-intent", reply(tone, "service", "", false, false, "call me")))
                .isEqualTo(Map.of("intent", intent));
    }

    @ParameterizedTest
    @CsvSource({"4, false, question", "1, true, booking"})
    void while_texts_are_paused_nobody_is_asked_again_but_a_person_reads_it(
            String digit, boolean staleDigit, String intent) {
        Map<String, Object> reply = reply("reply", "service", digit, staleDigit, true, digit);
        assertThat(decide("reply-intent", reply)).isEqualTo(Map.of("intent", intent));
    }

    private static Map<String, Object> reply(
            String tone, String menu, String digit, boolean staleDigit, boolean paused, String words) {
        return Map.of(
                "tone", tone, "menu", menu, "digit", digit, "staleDigit", staleDigit, "paused", paused, "words", words);
    }

    private Map<String, Object> decide(String table, Map<String, Object> facts) {
        DmnDecisionTableResult result = engine.getDecisionService().evaluateDecisionTableByKey(table, facts);
        return result.getSingleResult().getEntryMap();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
