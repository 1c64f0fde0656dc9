package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** What the consent ledger says of a caller, who may read and erase it, and how anybody verifies it. */
class LedgerStoriesTest extends Story {

    private static final String ACME = "/api/businesses/acme-plumbing/ledger";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private IdentityService identities;

    private String ledgerOf(Caller caller) {
        return "/api/callers/" + caller.number() + "/ledger";
    }

    private Caller aCallerWithAStory() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.texts("My sink leaks");
        maria.texts("opt out");
        maria.texts("START");
        return maria;
    }

    @Test
    void the_ledger_tells_a_callers_story_from_the_call_to_the_return() throws Exception {
        Caller maria = aCallerWithAStory();

        ResponseEntity<String> answer = outside.answersTo("owner", ledgerOf(maria), null);

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ledger-" + maria.number().substring(1) + ".json\"");
        JsonNode file = JSON.readTree(answer.getBody());
        assertThat(file.get("number").asText()).isEqualTo(maria.number());
        assertThat(file.get("ledgers")).hasSize(1);
        JsonNode ledger = file.at("/ledgers/0");
        assertThat(ledger.get("business").asText()).isEqualTo("acme-plumbing");
        assertThat(ledger.get("optedOutSince").isNull()).isTrue();
        assertThat(LedgerEvents.kinds(ledger))
                .startsWith("implied-by-call by caller", "text by textback", "reply by caller")
                .containsSubsequence("opt-out by caller", "text by textback", "opt-in by caller");
        JsonNode text = ledger.at("/events/1");
        assertThat(text.get("body").asText()).startsWith("Acme Plumbing: Sorry for missing your call at 10:00 AM.");
        assertThat(text.get("wordingVersion").asText()).isNotEmpty();
        assertThat(text.get("localTime").asText()).contains("T10:0").matches(".*-0[78]:00");
        assertThat(text.get("zone").asText()).isEqualTo("America/Los_Angeles");
        assertThat(text.get("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        keep(maria, file);
    }

    /** For people. */
    private static void keep(Caller caller, JsonNode file) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/ledger"));
        Files.writeString(
                folder.resolve("ledger-" + caller.number().substring(1) + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file));
    }

    @Test
    void whoever_has_the_file_verifies_it_without_us() throws Exception {
        assumeThat(Path.of("/usr/bin/python3")).as("python3 (Debian: python3)").exists();
        Caller maria = aCallerWithAStory();
        Path file = Files.createTempFile("ledger", ".json");
        String export = outside.reads(ledgerOf(maria));
        Files.writeString(file, export);
        assertThat(python(file))
                .contains("opt-out ok")
                .contains("acme-plumbing ends at")
                .contains("exit 0");

        Files.writeString(file, export.replace("\"opt out\"", "\"opt in\""));
        assertThat(python(file)).contains("exit 1").contains("opt-out its words do not give their hash");
        Files.writeString(file, export.replace("opt-in-word:start", "opt-in-word:begin"));
        assertThat(python(file)).contains("exit 1").contains("opt-in its fields do not give its hash");
        outside.reports("/api/callers/" + maria.number() + "/erasure", Map.of("reason", "She asked."));
        Files.writeString(file, outside.reads(ledgerOf(maria)));
        assertThat(python(file)).contains("opt-out ok").contains("exit 0");
    }

    private static String python(Path file) throws Exception {
        Process python = new ProcessBuilder("/usr/bin/python3", "src/tools/ledger/verify.py", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + python.waitFor();
    }

    @Test
    void a_spreadsheet_gets_it_as_comma_separated_values() {
        Caller maria = aCallerWithAStory();
        String[] lines = outside.reads(ledgerOf(maria) + "?format=csv").split("\r\n");
        assertThat(lines[0]).startsWith("business,sequence,at,localTime,zone,number,kind,words,");
        assertThat(lines[1]).startsWith("acme-plumbing,").contains("," + maria.number() + ",implied-by-call,");
        assertThat(List.of(lines)).anyMatch(line -> line.contains(",opt-out,opt out,"));
    }

    @Test
    void a_number_that_nobody_noted_gives_a_file_that_says_so() {
        JsonNode file = outside.asks("/api/callers/+14155559999/ledger");
        assertThat(file.get("ledgers")).isEmpty();
        JsonNode named = outside.asks("/api/callers/14155559999/ledger?business=acme-plumbing");
        assertThat(named.at("/ledgers/0/events")).isEmpty();
        assertThat(named.at("/ledgers/0/head/hash").asText()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/callers/maria/ledger                             | 400 | number is 'maria'; it must be in E.164 form
            /api/callers/+14155559999/ledger?format=xml           | 400 | format is 'xml'; it must be json or csv
            /api/callers/+14155559999/ledger?business=nobody      | 404 | There is no business 'nobody'
            /api/businesses/nobody/ledger/head                    | 404 | There is no business 'nobody'
            /api/businesses/acme-plumbing/ledger/verification?head=ab12      | 400 | 16 to 64 hexadecimal digits
            /api/businesses/acme-plumbing/ledger/verification?at=3           | 400 | head is missing
            /api/businesses/acme-plumbing/ledger/verification?head=ab12cd34ef567890&at=x | 400 | it must be the number of an event
            """)
    void what_cannot_be_asked_is_explained(String path, int status, String why) {
        ResponseEntity<String> answer = outside.answersTo("demo", path, null);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "owner, 200, 200",
        "operator, 200, 403",
        "demo, 200, 200",
        "desk, 403, 403",
        "telephony, 403, 403",
        "analyst, 403, 403"
    })
    void each_role_reads_and_erases_as_far_as_it_may(String login, int reads, int erases) {
        Caller maria = aCallerWithAStory();
        assertThat(outside.answersTo(login, ledgerOf(maria), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(reads);
        assertThat(outside.answersTo(login, "/api/callers/" + maria.number() + "/erasure", Map.of("reason", "Asked."))
                        .getStatusCode()
                        .value())
                .isEqualTo(erases);
    }

    @Test
    void another_business_neither_sees_nor_erases_what_is_not_its_own() throws Exception {
        Caller maria = aCallerWithAStory();
        User blooms = identities.newUser("bloomowner");
        blooms.setPassword("bloomowner");
        identities.saveUser(blooms);
        identities.createMembership("bloomowner", "owners");
        identities.createTenantUserMembership(Shop.BLOOM.id, "bloomowner");
        try {
            assertThat(JSON.readTree(outside.answersTo("bloomowner", ledgerOf(maria), null)
                                    .getBody())
                            .get("ledgers"))
                    .isEmpty();
            String erasure = "/api/callers/" + maria.number() + "/erasure";
            for (Map<String, String> body :
                    List.of(Map.of("reason", "Mine."), Map.of("reason", "Mine.", "business", "acme-plumbing"))) {
                assertThat(outside.answersTo("bloomowner", erasure, body)
                                .getStatusCode()
                                .value())
                        .isEqualTo(404);
            }
            for (String path :
                    List.of(ledgerOf(maria) + "?business=acme-plumbing", ACME + "/head", ACME + "/verification")) {
                assertThat(outside.answersTo("bloomowner", path, null)
                                .getStatusCode()
                                .value())
                        .as(path)
                        .isEqualTo(404);
            }
        } finally {
            identities.deleteUser("bloomowner");
        }
        assertThat(outside.reads(ledgerOf(maria))).contains("opt out");
    }

    @Test
    void the_owner_keeps_in_the_digest_what_tells_whether_the_ledger_was_written_anew() {
        Caller maria = given.aCallerOf(Shop.ACME);
        given.aMissedCall().from(maria).at("Thursday 21:30");
        time.goesOnTo("Friday 09:10");
        String[] head = given.theOwnerOf(Shop.ACME).ledgerInTheDigest(maria).split(" ");

        maria.texts("3");
        JsonNode verified = outside.asks(ACME + "/verification?at=" + head[0] + "&head=" + head[1]);
        assertThat(verified.get("sound").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.get("containsHead").asBoolean()).isTrue();
        assertThat(verified.at("/head/sequence").asLong()).isGreaterThan(Long.parseLong(head[0]));
        assertThat(outside.asks(ACME + "/verification?at=1&head=" + head[1])
                        .get("containsHead")
                        .asBoolean())
                .isFalse();
    }
}
