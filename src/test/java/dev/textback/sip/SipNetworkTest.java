package dev.textback.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.concurrency.OnH2;
import dev.textback.sip.Kamailio.Way;
import dev.textback.sip.SipCall.Ends;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real telephone network: sipp rings, Kamailio (with the configuration of {@code docs/telephony/}) sends the call to a phone, and tells
 * Textback over HTTP if nobody answered. What counts is what the caller's phone shows.
 */
@ExtendWith(SipPackages.class)
@OnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SipNetworkTest {

    private static final String LINE = "+14155550199";
    private static final String[] LOGIN = {"kamailio", "what-only-kamailio-knows"};
    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

    @TempDir
    Path folder;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identities;

    @BeforeAll
    void kamailio_has_a_login() {
        RunLog.begins();
        User user = identities.newUser(LOGIN[0]);
        user.setPassword(LOGIN[1]);
        identities.saveUser(user);
        identities.createMembership(LOGIN[0], "telephony");
    }

    @AfterAll
    void kamailio_has_no_login() {
        identities.deleteUser(LOGIN[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "NOBODY_ANSWERS, API",
        "BUSY, API",
        "CALLER_HANGS_UP, API",
        "NOBODY_ANSWERS, ENGINE_REST",
        "BUSY, ENGINE_REST",
        "CALLER_HANGS_UP, ENGINE_REST"
    })
    void who_rang_in_vain_gets_a_text(Ends ends, Way way) throws Exception {
        String caller = aNumber();
        try (Kamailio kamailio = Kamailio.startedIn(folder, way, http.getRootUri(), LOGIN)) {
            new SipCall(kamailio, folder).rings(LINE, "<sip:" + caller + "@carrier.example>", ends);

            theFirstTextReaches(caller, kamailio);
        }
    }

    @Test
    void who_was_answered_gets_none_and_nobody_is_told() throws Exception {
        String answered = aNumber();
        String missed = aNumber();
        try (Kamailio kamailio = Kamailio.startedIn(folder, Way.API, http.getRootUri(), LOGIN)) {
            SipCall call = new SipCall(kamailio, folder);
            String spokenWith = call.rings(LINE, "<sip:" + answered + "@carrier.example>", Ends.ANSWERED);
            call.rings(LINE, "<sip:" + missed + "@carrier.example>", Ends.BUSY);

            // Calls are told in their order: what came later has been told
            theFirstTextReaches(missed, kamailio);
            assertThat(recorded(spokenWith)).isEmpty();
            assertThat(received(answered)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<sip:national@carrier.example>",
                "\"O'Hara, Maria\" <sip:national@carrier.example;user=phone>",
                "<sip:%2B1national@10.0.0.1:5062>",
                "<tel:+1national>"
            })
    void a_caller_is_texted_however_the_network_writes_the_number(String from) throws Exception {
        String caller = aNumber();
        try (Kamailio kamailio = Kamailio.startedIn(folder, Way.API, http.getRootUri(), LOGIN)) {
            new SipCall(kamailio, folder).rings(LINE, from.replace("national", caller.substring(2)), Ends.BUSY);

            theFirstTextReaches(caller, kamailio);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Anonymous\" <sip:anonymous@anonymous.invalid> | caller-id-withheld",
                "<sip:front-desk@office.example>                 | caller-id-unreadable",
                "<sip:$var(x)'--$(fu)@office.example>            | caller-id-unreadable"
            })
    void a_caller_without_a_number_is_recorded_and_explained(String from, String outcome) throws Exception {
        for (Way way : Way.values()) {
            Path own = folder.resolve(way.name());
            assertThat(own.toFile().mkdir()).isTrue();
            try (Kamailio kamailio = Kamailio.startedIn(own, way, http.getRootUri(), LOGIN)) {
                String call = new SipCall(kamailio, own).rings(LINE, from, Ends.CALLER_HANGS_UP);

                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(recorded(call)).contains(outcome));
            }
        }
    }

    @Test
    void a_call_is_told_again_while_textback_is_away_or_busy_and_texted_once() throws Exception {
        String caller = aNumber();
        try (Door door = Door.before(http.getRootUri())) {
            try (Kamailio kamailio = Kamailio.startedIn(folder, Way.API, door.address(), LOGIN)) {
                door.shuts();
                String call =
                        new SipCall(kamailio, folder).rings(LINE, "<sip:" + caller + "@carrier.example>", Ends.BUSY);
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(kamailio.says()).anyMatch(said -> said.contains("not told")));
                assertThat(recorded(call)).isEmpty();

                door.opensBusyFor(2);
                await().atMost(Duration.ofSeconds(20)).until(() -> door.refusalsLeft() == 0);

                theFirstTextReaches(caller, kamailio);
                assertThat(door.passed()).isEqualTo(1);
                assertThat(received(caller)).hasSize(1);
            }
        }
    }

    @Test
    void a_call_that_waits_to_be_told_outlives_a_restart_of_kamailio() throws Exception {
        String caller = aNumber();
        try (Door door = Door.before(http.getRootUri())) {
            door.shuts();
            try (Kamailio kamailio = Kamailio.startedIn(folder, Way.ENGINE_REST, door.address(), LOGIN)) {
                new SipCall(kamailio, folder).rings(LINE, "<sip:" + caller + "@carrier.example>", Ends.BUSY);
            }
            door.opensBusyFor(0);
            assertThat(folder.resolve("textback.cfg").toFile().delete()).isTrue();
            try (Kamailio again = Kamailio.startedIn(folder, Way.ENGINE_REST, door.address(), LOGIN)) {
                theFirstTextReaches(caller, again);
            }
        }
    }

    private void theFirstTextReaches(String caller, Kamailio kamailio) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(received(caller))
                        .singleElement()
                        .asString()
                        .startsWith("Always Open: ")
                        .endsWith("STOP to opt out. Msg&data rates may apply."));
        kamailio.says();
        RunLog.says(
                "    phone of " + caller + " shows: " + received(caller).get(0).replace("\n", "\n        "));
    }

    /** What arrived on the phone, by the simulated carrier's record. */
    private List<String> received(String caller) {
        String screen = http.getRootUri() + "/phone/api/screen?from=%2B" + caller.substring(1) + "&line=%2B"
                + LINE.substring(1);
        JsonNode thread =
                http.getForEntity(URI.create(screen), JsonNode.class).getBody().get("thread");
        return StreamSupport.stream(thread.spliterator(), false)
                .filter(entry -> entry.get("arrived").asBoolean())
                .filter(entry -> entry.get("kind").asText().equals("theirs"))
                .map(entry -> entry.get("body").asText())
                .toList();
    }

    /** What Textback knows of the caller of this call; empty if it knows no such call. */
    private Optional<String> recorded(String call) {
        return jdbc.sql("select caller_kind from missed_call where call_id = :id")
                .param("id", call)
                .query(String.class)
                .optional();
    }

    private static String aNumber() {
        return "+1415555" + NUMBERS.incrementAndGet();
    }
}
