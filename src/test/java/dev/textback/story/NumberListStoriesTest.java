package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that a business keeps on its lists: suppliers, customers, VIPs. */
class NumberListStoriesTest extends Story {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    @Autowired
    private JdbcClient rows;

    private static String numbersOf(Shop shop) {
        return "/api/businesses/" + shop.id + "/numbers";
    }

    private void isListed(Caller caller, String list, String name) {
        ResponseEntity<String> answer = outside.sends(
                "demo",
                HttpMethod.POST,
                numbersOf(caller.shop()),
                MediaType.APPLICATION_JSON,
                "{\"number\":\"%s\",\"list\":\"%s\",\"name\":\"%s\"}".formatted(caller.number(), list, name));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<String> imports(String login, Shop shop, String file) {
        return outside.sends(login, HttpMethod.POST, numbersOf(shop) + ".csv", CSV, file);
    }

    @Test
    void a_supplier_is_not_texted_until_taken_off_the_list_and_the_ledger_knows_both() {
        Caller pipes = given.aCallerOf(Shop.ACME);
        isListed(pipes, "do-not-text", "Pipes Inc");
        Call call = given.aMissedCall().from(pipes).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        pipes.phone().showsNothing();
        assertThat(frontDesk.shownWith(frontDesk.taskOf(called("callback", call)), "reason"))
                .isEqualTo("you asked not to text them");
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        pipes,
                        "Missed Pipes Inc " + pipes.shownNumber()
                                + " at 10:00 AM today. Call back: you asked not to text them (link)");
        frontDesk.completesTheTaskAbout(pipes, Map.of("reached", true, "booked", false));

        outside.sends(
                "demo",
                HttpMethod.DELETE,
                numbersOf(Shop.ACME) + "/do-not-text/" + pipes.number(),
                MediaType.APPLICATION_JSON,
                "");
        given.aMissedCall().from(pipes).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));

        pipes.phone().showsTheLastTextAs("Delivered");
        assertThat(rows.sql("select kind || ' ' || source_id || ' ' || actor from consent_event where e164 = :number"
                                + " and kind in ('do-not-text', 'text-again') order by at_time")
                        .param("number", pipes.number())
                        .query(String.class)
                        .list())
                .containsExactly("do-not-text numbers demo", "text-again numbers demo");
    }

    @Test
    void a_customer_is_texted_as_everybody_is_and_the_owner_reads_who_it_was() {
        Caller maria = given.aCallerOf(Shop.ACME);
        isListed(maria, "customer", "Maria Lopez");
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        time.passes(Duration.ofMinutes(2));
        maria.phone().showsTheLastTextAs("Delivered");
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        maria,
                        "Missed Maria Lopez " + maria.shownNumber() + " at 10:00 AM, texted. Spoke already? (link)");

        maria.texts("3");

        assertThat(frontDesk.shownWith(frontDesk.taskAbout(maria), "callerName"))
                .isEqualTo("Maria Lopez");
    }

    @Test
    void a_vip_who_calls_while_we_are_open_is_rung_and_not_texted() {
        Caller vera = given.aCallerOf(Shop.ACME);
        isListed(vera, "vip", "Vera");
        assertThat(given.aMissedCall().from(vera).at("Tuesday 10:00").process()).isWaitingAt("call-back-by-phone");
        time.passes(Duration.ofMinutes(2));
        vera.phone().showsNothing();
        assertThat(frontDesk.shownWith(frontDesk.taskAbout(vera), "reason")).isEqualTo("a VIP, ring them yourself");
        given.theOwnerOf(Shop.ACME)
                .wasTold(
                        vera,
                        "Missed Vera " + vera.shownNumber()
                                + " at 10:00 AM today. Call back: a VIP, ring them yourself (link)");
    }

    @Test
    void a_vip_is_promised_no_text_that_does_not_come() {
        Caller vera = given.aCallerOf(Shop.ACME);
        isListed(vera, "vip", "Vera");
        time.goesOnTo("Tuesday 10:00");
        assertThat(voice.aCallFrom(vera).answer().xml())
                .contains("we will call you back")
                .doesNotContain("text message");
    }

    @Test
    void a_vip_who_calls_at_night_is_texted_and_the_owner_is_told_at_once() {
        Caller vera = given.aCallerOf(Shop.ACME);
        isListed(vera, "vip", "Vera");
        given.aMissedCall().from(vera).at("Tuesday 21:30");
        time.passes(Duration.ofMinutes(2));
        vera.phone().showsTheLastTextAs("Delivered");
        given.theOwnerOf(Shop.ACME)
                .wasTold(vera, "Missed Vera " + vera.shownNumber() + " at 9:30 PM, texted. Spoke already? (link)");
    }

    @Test
    void what_was_exported_is_imported_again_without_a_change() {
        Caller pipes = given.aCallerOf(Shop.GRAY);
        ResponseEntity<String> imported = imports("demo", Shop.GRAY, """
                number,list,name,note
                %s,do-not-text,"Pipes, Inc",=cheap
                (415) 555-0177,vip,Vera,
                """.formatted(pipes.number()));
        assertThat(imported.getBody()).isEqualTo("{\"added\":2,\"changed\":0,\"unchanged\":0}");

        String file = outside.reads(numbersOf(Shop.GRAY) + ".csv");

        assertThat(file.lines()).first().isEqualTo("number,list,name,note,addedBy,since");
        assertThat(file)
                .contains(pipes.number() + ",do-not-text,\"Pipes, Inc\",'=cheap,demo,")
                .contains("+14155550177,vip,Vera,,demo,");
        assertThat(imports("demo", Shop.GRAY, file).getBody()).isEqualTo("{\"added\":0,\"changed\":0,\"unchanged\":2}");
    }

    @Test
    void a_file_with_bad_lines_names_them_lists_the_good_ones_and_changes_nothing() {
        ResponseEntity<String> refused = imports("demo", Shop.HILL, """
                number,list,name
                +14155550178,vip,Vera
                nobody,vip,Nobody
                +14155550179,friends,Fred
                """);
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody())
                .contains("2 rows are wrong; nothing was imported")
                .contains(
                        "{\"line\":3,\"column\":\"number\",\"value\":\"nobody\",\"problem\":\"is 'nobody'; it must be a"
                                + " phone number such as +14155550142\"}")
                .contains(
                        "{\"line\":4,\"column\":\"list\",\"value\":\"friends\",\"problem\":\"is 'friends'; it must be one"
                                + " of do-not-text, customer, vip, takes-texts\"}")
                .contains("\"goodRows\":[{\"line\":2,\"number\":\"+14155550178\"}]");
        assertThat(outside.asks(numbersOf(Shop.HILL))).isEmpty();
        assertThat(imports("demo", Shop.HILL, "Vera,+14155550178\n").getBody())
                .contains("file must begin with a row that names its columns: number,list,name,note");
    }

    @Test
    void a_file_as_a_spreadsheet_writes_it_is_read_and_one_whose_quotes_do_not_end_is_refused() {
        String byTheSpreadsheet = "\uFEFFList;Number;Name\r\nvip;(415) 555-0186;Zoë\r\n";
        assertThat(imports("demo", Shop.HILL, byTheSpreadsheet).getBody())
                .isEqualTo("{\"added\":1,\"changed\":0,\"unchanged\":0}");
        ResponseEntity<String> refused = imports("demo", Shop.HILL, "number,list\n+14155550187,\"vip\n");
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody()).contains("the row that begins in line 2 cannot be read", "Nothing was imported");
        outside.sends(
                "demo", HttpMethod.DELETE, numbersOf(Shop.HILL) + "/vip/+14155550186", MediaType.APPLICATION_JSON, "");
    }

    @Test
    void a_business_that_does_not_exist_has_no_file() {
        String path = "/api/businesses/nobodys/numbers";
        assertThat(outside.answersTo("demo", path + ".csv", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(outside.sends("demo", HttpMethod.POST, path + ".csv", CSV, "number,list")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }
}
