package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers not to be texted as one file: taken, refused, and given back. */
class SuppressionFileStoriesTest extends SuppressionStory {

    private HttpResponse<String> imports(String csv) throws Exception {
        return posts(PATH, "text/csv", csv.getBytes("UTF-8"));
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
}
