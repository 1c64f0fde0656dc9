package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.texting.Carrier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that are not to be texted: by the caller's word, the carrier's, or staff's, by hand and by file. */
class SuppressionStoriesTest extends Story {

    private static final String PATH = "/api/businesses/acme-plumbing/suppressions";
    private static final String CARRIER_STOPPED =
            "You have been unsubscribed and will not receive any more messages from this number.";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nobodyIsSuppressed() {
        jdbc.sql("delete from suppression where business_id = 'acme-plumbing'").update();
    }

    private HttpResponse<String> posts(String path, String type, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("demo:demo".getBytes("UTF-8")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> imports(String csv) throws Exception {
        return posts(PATH, "text/csv", csv.getBytes("UTF-8"));
    }

    private HttpResponse<String> suppresses(Caller caller, String reason) throws Exception {
        return posts(
                PATH, "application/json", json.writeValueAsBytes(Map.of("number", caller.number(), "reason", reason)));
    }

    private HttpResponse<String> lifts(Caller caller, String reason) throws Exception {
        return posts(
                PATH + "/lift",
                "application/json",
                json.writeValueAsBytes(Map.of("number", caller.number(), "reason", reason)));
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body());
    }

    private List<String> ledger(Caller caller, String... kinds) {
        return jdbc.sql("""
                        select kind || ' ' || rule || ' ' || actor || ' ' || body from consent_event
                        where e164 = :number and kind in (:kinds) order by at_time""")
                .param("number", caller.number())
                .param("kinds", List.of(kinds))
                .query(String.class)
                .list();
    }

    private boolean isSuppressed(Caller caller) {
        return outside.reads(PATH).contains(caller.number());
    }

    @Test
    void whom_staff_put_on_the_list_hears_no_more_though_the_conversation_was_open() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        assertThat(call.process()).isWaitingAt("wait-until-the-nudge");

        HttpResponse<String> answer = suppresses(maria, "Asked us on the phone");
        jobs.runDue();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer).get("source").asText()).isEqualTo("staff");
        assertThat(read(answer).get("by").asText()).isEqualTo("demo");
        time.passes(Duration.ofDays(2));
        maria.phone().shows(FIRST_TEXT);
        assertThat(call.process()).hasPassed("opted-out-for-good").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
        assertThat(ledger(maria, "suppress-manual"))
                .containsExactly("suppress-manual staff-suppression demo Asked us on the phone");
    }

    @Test
    void what_staff_added_staff_lift_with_a_reason() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        suppresses(maria, "Wrong button");
        assertThat(suppresses(maria, "Once more").statusCode()).isEqualTo(200);
        HttpResponse<String> lifted = lifts(maria, "It was another number");
        assertThat(lifted.statusCode()).isEqualTo(200);
        assertThat(read(lifted).get("stillSuppressed").asBoolean()).isFalse();
        textedCallOf(maria);
        maria.phone().shows(FIRST_TEXT);
        assertThat(ledger(maria, "suppress-manual", "lift-manual"))
                .containsExactly(
                        "suppress-manual staff-suppression demo Wrong button",
                        "lift-manual lifted-by-staff demo It was another number");
        assertThat(read(lifts(maria, "Again")).get("lifted").asBoolean()).isFalse();
    }

    @Test
    void what_the_caller_said_only_the_caller_takes_back() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        suppresses(maria, "Asked us on the phone");
        maria.texts("STOP");
        HttpResponse<String> lift = lifts(maria, "She wants them again");
        assertThat(lift.statusCode()).isEqualTo(409);
        assertThat(read(lift).get("detail").asText())
                .startsWith("The caller opted out themselves")
                .contains("START or UNSTOP");
        assertThat(isSuppressed(maria)).isTrue();
        maria.texts("START");
        assertThat(isSuppressed(maria)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "go", "Resume", "start the job please", "don't stop"})
    void nothing_but_start_and_unstop_brings_a_caller_back(String words) {
        Caller maria = given.aCallerOf(Shop.ACME);
        time.goesOnTo("Tuesday 09:00");
        maria.texts("STOP");
        maria.texts(words);
        assertThat(isSuppressed(maria)).isTrue();
    }

    @Test
    void a_text_that_waits_for_a_busy_carrier_never_goes_after_stop() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Busy(null));
        textedCallOf(maria);
        maria.texts("STOP");
        carrier().isRepaired();
        time.passes(Duration.ofHours(1));
        maria.phone().shows(CARRIER_STOPPED);
    }

    @Test
    void a_carrier_that_refuses_a_text_at_once_because_of_a_stop_is_an_opt_out() {
        Caller maria = given.aCallerOf(Shop.ACME);
        carrier().answers(maria, new Carrier.HandOver.Rejected("200", "the recipient has opted out"));
        Call call = textedCallOf(maria);
        assertThat(isSuppressed(maria)).isTrue();
        assertThat(call.process()).hasPassed("opted-out-for-good").isEnded();
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
        assertThat(ledger(maria, "opt-out")).containsExactly("opt-out carrier-blocked-by-stop caller ");
        carrier().isRepaired();
        time.passes(Duration.ofDays(3));
        Call next = textedCallOf(maria);
        maria.phone().showsNothing();
        assertThat(called("callback", next)).isWaitingAt("call-back");
    }

    @Test
    void an_opt_out_from_one_line_leaves_the_other_where_the_business_wants_it_so() {
        Caller maria = given.aCallerOf(Shop.LOU);
        time.goesOnTo("Tuesday 09:00");
        outside.text(maria.number(), "+14155550402", "STOP");
        jobs.runDue();
        given.aMissedCall().from(maria).to("+14155550401").at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        assertThat(outside.screen(maria.number(), "+14155550401").get("thread")).hasSize(1);

        Caller luis = given.aCallerOf(Shop.LOU);
        outside.text(luis.number(), "+14155550401", "STOP");
        jobs.runDue();
        Call refused = given.aMissedCall().from(luis).to("+14155550401").now();
        assertThat(called("callback", refused)).isWaitingAt("call-back");
    }

    @Test
    void the_ledger_says_which_settings_are_loose() {
        assertThat(jdbc.sql("""
                        select e164 || ' ' || body || ' ' || rule from consent_event
                        where kind = 'setting' and business_id = 'lou-heating' order by e164, body""").query(String.class).list())
                .containsExactly(
                        "+14155550401 legal-windows: off loosened",
                        "+14155550401 opt-out-scope: line loosened",
                        "+14155550402 legal-windows: off loosened",
                        "+14155550402 opt-out-scope: line loosened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number,reason\n+14155559001,moved\n(415) 555-9002,\"angry, twice\"\n",
                "\uFEFFNumber;Reason\r\n415-555-9001;moved\r\n\"1 415 555 9002\";\"angry, twice\"\r\n\r\n",
                "phone,reason,tags\n4155559001,moved,x\n'+14155559002,\"angry, twice\",y\n+1 415 555 9001,once more,z\n"
            })
    void a_file_is_taken_as_spreadsheets_and_people_write_it(String csv) throws Exception {
        HttpResponse<String> answer = imports(csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer).get("added").asInt()).isEqualTo(2);
        assertThat(read(answer).get("repeatedInFile").asInt()).isEqualTo(csv.contains("once more") ? 1 : 0);
        assertThat(outside.reads(PATH).split("\r\n"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("+14155559001,*,") && row.endsWith(",staff,staff-import,moved,demo"))
                .anyMatch(row -> row.startsWith("+14155559002,*,") && row.endsWith(",\"angry, twice\",demo"));
        assertThat(read(imports(csv)).get("suppressedAlready").asInt()).isEqualTo(2);
    }

    @Test
    void a_list_of_numbers_needs_no_head() throws Exception {
        assertThat(read(imports("+14155559003\n+14155559004\n")).get("added").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_bad_row_is_named_the_good_ones_are_listed_and_nothing_is_imported() throws Exception {
        HttpResponse<String> answer = imports("""
                number,since,source,line,reason
                +14155559005,2024-05-01,caller,,said so in our old system
                not a number,,,,
                +14155559006,5/1/2024,,,
                +14155559007,,nobody,,
                +14155559008,2999-01-01,,,
                +14155559009,,,+14155550999,
                +14155550199,,,,
                ,,,,no number
                """);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = read(answer);
        assertThat(problem.get("detail").asText()).startsWith("7 rows are wrong; nothing was imported");
        assertThat(problem.get("badRows"))
                .extracting(row -> row.get("line").asInt() + " "
                        + row.get("column").asText() + " '" + row.get("value").asText() + "'")
                .containsExactly(
                        "3 number 'not a number'",
                        "4 since '5/1/2024'",
                        "5 source 'nobody'",
                        "6 since '2999-01-01'",
                        "7 line '+14155550999'",
                        "8 number '+14155550199'",
                        "9 number ''");
        assertThat(problem.get("badRows").get(0).get("problem").asText())
                .isEqualTo("is no phone number; write e.g. +14155550100 or (415) 555-0100");
        assertThat(problem.get("goodRows").toString()).isEqualTo("[{\"line\":2,\"number\":\"+14155559005\"}]");
        assertThat(outside.reads(PATH).split("\r\n")).hasSize(1);
    }

    @Test
    void an_export_reads_back_as_it_was_and_holds_no_formula() throws Exception {
        imports(
                "number,reason,since,source\n+14155559010,=HYPERLINK(\"http://x\"),2024-05-01,caller\n+14155559011,-1+1,,\n"
                        .replace("=HYPERLINK(\"http://x\")", "\"=HYPERLINK(\"\"http://x\"\")\""));
        String export = outside.reads(PATH);
        assertThat(export).contains("\"'=HYPERLINK(\"\"http://x\"\")\"").contains(",'-1+1,");
        jdbc.sql("delete from suppression where business_id = 'acme-plumbing'").update();
        assertThat(read(imports(export)).get("added").asInt()).isEqualTo(2);
        assertThat(outside.reads(PATH)).isEqualTo(export);
    }

    @Test
    void a_caller_of_an_open_conversation_who_stands_in_the_file_hears_no_more() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        Call call = textedCallOf(maria);
        assertThat(imports("number\n" + maria.number() + "\n").statusCode()).isEqualTo(200);
        jobs.runDue();
        time.passes(Duration.ofDays(2));
        maria.phone().shows(FIRST_TEXT);
        assertThat(outcomeOf(call)).isEqualTo("opted-out");
    }

    @Test
    void who_opted_out_elsewhere_is_lifted_by_nobody_but_themselves() throws Exception {
        Caller maria = given.aCallerOf(Shop.ACME);
        imports("number\n" + maria.number() + "\n");
        imports("number,source\n" + maria.number() + ",caller\n");
        assertThat(lifts(maria, "a mistake").statusCode()).isEqualTo(409);
        maria.texts("START");
        assertThat(isSuppressed(maria)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | 400 | the file is empty
            name,reason            | 400 | names no column 'number' but name, reason
            'number,"open'         | 400 | quoted cell
            """)
    void a_file_that_is_no_list_of_numbers_is_told_so(String csv, int status, String why) throws Exception {
        HttpResponse<String> answer = imports(csv);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void a_file_that_is_too_long_is_told_so() throws Exception {
        HttpResponse<String> rows = imports("number\n" + "+14155559005\n".repeat(100_001));
        assertThat(rows.statusCode()).isEqualTo(413);
        assertThat(rows.body()).contains("more than 100001 rows", "Nothing was imported");
        HttpResponse<String> bytes = imports("x".repeat(5_000_001));
        assertThat(bytes.statusCode()).isEqualTo(413);
        assertThat(bytes.body()).contains("longer than 5000000 bytes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason":"x"}                               | number is missing
            {"number":"+14155550100"}                    | reason is missing
            {"number":"+14155550100","reason":" "}       | reason is missing
            {"number":"hello","reason":"x"}              | number is no phone number
            {"number":"+14155550199","reason":"x"}       | number is a line or number of your own
            []                                           | number is missing
            """)
    void what_cannot_be_added_says_what_would_be_right(String body, String why) throws Exception {
        HttpResponse<String> answer = posts(PATH, "application/json", body.getBytes("UTF-8"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why);
    }
}
