package dev.textback.texting;

import static dev.textback.texting.WordedBusiness.acme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWordingsTest {

    private static final String STOP = " Reply STOP to opt out. Msg&data rates may apply.";

    @Test
    void the_owners_own_template_is_sent_instead_of_the_shipped_one_and_keeps_its_menu() {
        WordedBusiness acme = acme().wording("first-text", "{{brand}}: We’ll be right with you." + STOP);
        Wordings.Rendered text = render(acme, "first-text", Map.of("callTime", "3:42 PM"));
        assertThat(text.body()).isEqualTo("Acme Plumbing: We'll be right with you." + STOP);
        assertThat(text.menu()).isEqualTo("service");
        assertThat(text.version())
                .isNotEqualTo(render(acme(), "first-text", Map.of("callTime", "3:42 PM"))
                        .version());
    }

    @Test
    void an_owners_template_whose_fact_is_missing_gives_way_to_the_shipped_one() {
        WordedBusiness acme = acme().wording("booking-confirmed", "{{brand}}: See you {{appointment}}.");
        assertThat(render(acme, "booking-confirmed", Map.of()).body()).contains("Your booking is confirmed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first-text | {{brand}}: {{callTme}} Reply STOP | {{callTme}} | {{callTime}}",
                "first-text | {{brand}}: {{answer}} Reply STOP | {{answer}} | {{callDay}}",
                "first-txt | {{brand}}: Hello | first-txt | first-text",
                "first-text | Hello from {{brand}}. Reply STOP | begins with {{brand}} | Hello from",
                "first-text | {{brand}}: Hello. | opt out | STOP",
                "answer | {{brand}}: {{{answer}}} | {{{ | triple braces",
                "answer | {{brand}}: {{&answer}} | {{&answer}} | placeholder",
                "answer | {{brand}}: {{#answer}}x{{/answer}} | {{#answer}} | sections",
                "answer | {{brand}}: {{>secret}} | {{>secret}} | partials",
                "answer | {{brand}}: {{! note}} | {{! note}} | comments",
                "answer | {{brand}}: {{answer.length}} | {{answer.length}} | placeholder",
                "answer | {{brand}}: {{=<% %>=}} | {{=<% %>=}} | placeholder",
                "answer | {{brand}}: {{answer | {{ | placeholder",
                "answer | '' | empty | answer"
            })
    void a_template_that_cannot_be_used_stops_the_start_and_says_where_what_and_what_would_be_right(
            String name, String template, String what, String right) {
        WordedBusiness acme = acme().wording(name, template);
        assertThatThrownBy(acme::wordings)
                .isInstanceOf(InvalidWording.class)
                .hasMessageContainingAll("Business 'acme'", "'" + name + "'", what, right);
    }

    @Test
    void a_template_with_a_booking_link_is_refused_where_there_is_no_booking_page() {
        WordedBusiness acme = acme().withoutBookingPage().wording("booking-link", "{{brand}}: Book at {{bookingUrl}}");
        assertThatThrownBy(acme::wordings).isInstanceOf(InvalidWording.class).hasMessageContaining("booking.url");
    }

    @Test
    void an_unknown_wording_and_a_missing_fact_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> render(acme(), "farewell", Map.of()))
                .withMessageContaining("farewell");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> render(acme(), "first-text", Map.of()))
                .withMessageContainingAll("first-text", "acme", "callTime");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> render(acme(), "answer", Map.of("answer", " ")))
                .withMessageContaining("answer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> render(acme().withoutBookingPage(), "booking-link", Map.of()))
                .withMessageContaining("bookingUrl");
    }

    @Test
    void exists_knows_every_wording_and_no_other() {
        assertThat(acme().wordings().exists("morning-text", acme().business())).isTrue();
        assertThat(acme().wordings().exists("farewell", acme().business())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{brand}}", "{{{answer}}}", "{{#brand}}x{{/brand}}", "<b>&amp; $1 \\1", "{{=<% %>=}}"})
    void mustache_in_a_value_stays_text(String typed) {
        assertThat(answer(typed).body()).isEqualTo("Acme Plumbing: " + typed);
    }

    @Test
    void smart_characters_in_values_become_ascii_and_control_characters_go() {
        assertThat(answer("It’s “ok” – see\u00A0you…\u0000\u001B\u0007").body())
                .isEqualTo("Acme Plumbing: It's \"ok\" - see you...");
        assertThat(render(acme().called("Joe’s\nPipes\t& Co"), "callback-promised", Map.of())
                        .body())
                .startsWith("Joe's Pipes & Co: Thanks");
    }

    @Test
    void an_answer_keeps_its_lines() {
        assertThat(answer("Yes.\r\nTomorrow at 9.\n").body()).isEqualTo("Acme Plumbing: Yes.\nTomorrow at 9.");
    }

    @Test
    void an_answer_may_be_as_long_as_the_carrier_takes_it_and_no_longer() {
        int brand = "Acme Plumbing: ".length();
        assertThat(answer("a".repeat(1_600 - brand)).segments().count()).isEqualTo(11);
        assertThat(answer("ж".repeat(737 - brand)).segments().count()).isEqualTo(11);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer("a".repeat(1_601 - brand)))
                .withMessageContainingAll("1,601", "1,600");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer("ж".repeat(738 - brand)))
                .withMessageContainingAll("738", "737");
    }

    @Test
    void where_nothing_fits_one_segment_the_shortest_variant_is_sent() {
        Wordings.Rendered text =
                render(acme().called("Łódź Rohrreinigung"), "first-text", Map.of("callTime", "3:42 PM"));
        assertThat(text.segments().gsm7()).isFalse();
        assertThat(text.body()).contains("your 3:42 PM call");
    }

    @Test
    void the_owner_is_warned_of_texts_that_cost_more_than_one_segment_or_leave_out_the_rates() {
        assertThat(warnings(acme())).isEmpty();
        assertThat(warnings(acme().called("Łódź Pipes")))
                .contains("'nudge': it takes 2 segments", "because of characters outside GSM-7: Ł ó ź");
        assertThat(warnings(acme().wording("nudge", "{{brand}}: Hello. Reply STOP to opt out.")))
                .contains(
                        "Business 'acme', wording 'nudge': ",
                        "it does not say 'Msg&data rates may apply.' (rates-line)");
    }

    @Test
    void a_wording_that_the_carrier_would_block_stops_the_start_and_every_reason_is_named() {
        WordedBusiness acme = acme().wording("nudge", "Hello from bit.ly/acme. Reply CANCEL to cancel.");
        assertThatThrownBy(acme::wordings)
                .isInstanceOf(InvalidWording.class)
                .hasMessageContainingAll(
                        "(brand-first)", "(stop-line)", "(no-public-shortener)", "(no-cancel-word-as-instruction)");
    }

    @Test
    void a_booking_page_behind_a_public_shortener_is_noted_although_no_wording_names_it() {
        assertThat(warnings(acme().bookedAt("https://bit.ly/acme")))
                .contains("wording 'booking-link'", "'bit.ly' is a public link shortener");
    }

    @Test
    void a_line_that_receives_no_replies_says_so_and_where_to_opt_out_and_offers_no_menu() {
        Wordings.Rendered text = render(acme().withoutReplies(), "first-text", Map.of("callTime", "3:42 PM"));
        assertThat(text.body())
                .contains("No replies here, to opt out call 415-555-0100")
                .doesNotContain("STOP", "Reply ");
        assertThat(text.menu()).isEmpty();
        assertThatThrownBy(() -> acme().withoutReplies()
                        .wording("nudge", "{{brand}}: Sorry to miss your call. Reply STOP to opt out.")
                        .wordings())
                .isInstanceOf(InvalidWording.class)
                .hasMessageContaining("(reply-possible)");
    }

    private static String warnings(WordedBusiness business) {
        return String.join("\n", new WordingsAtStart(new WordingCatalogue()).check(business.business()));
    }

    private static Wordings.Rendered answer(String typed) {
        return render(acme(), "answer", Map.of("answer", typed));
    }

    private static Wordings.Rendered render(WordedBusiness business, String name, Map<String, String> facts) {
        return business.wordings().render(name, business.business(), facts);
    }
}
