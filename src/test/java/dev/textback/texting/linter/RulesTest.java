package dev.textback.texting.linter;

import static dev.textback.texting.linter.ADraft.firstText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by texts that break it and texts that only look like it. */
class RulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            brand-first | Hello from {{brand}}
            brand-first | Acme: {{brand}} here
            stop-line | {{brand}}: Hello
            stop-line | {{brand}}: STOP by our shop
            stop-line | {{brand}}: reply stop whenever
            no-cancel-word-as-instruction | {{brand}}: Reply CANCEL to cancel your visit
            no-cancel-word-as-instruction | {{brand}}: reply with 'end' when done
            no-cancel-word-as-instruction | {{brand}}: YES to confirm, CANCEL to cancel
            no-cancel-word-as-instruction | {{brand}}: text QUIT
            no-cancel-word-as-instruction | {{brand}}: Text us back the word unsubscribe
            no-public-shortener | {{brand}}: see bit.ly/acme
            no-public-shortener | {{brand}}: see HTTPS://Bit.LY/Acme now
            no-public-shortener | {{brand}}: our page is go.bit.ly.
            no-public-shortener | {{brand}}: (tinyurl.com/x)
            no-public-shortener | {{brand}}: https://acme.example@bit.ly/x
            no-public-shortener | {{brand}}: bit．ly/x
            no-public-shortener | {{brand}}: see t.co
            says-why | {{brand}}: Reply 1 to book, 3 for a call
            says-why | {{brand}}: Hello there
            apology | {{brand}}: We missed your call
            rates-line | {{brand}}: Reply STOP to opt out.
            no-promotional-words | {{brand}}: 20% off
            no-promotional-words | {{brand}}: FREE estimate
            no-promotional-words | {{brand}}: a fr33 estimate
            no-promotional-words | {{brand}}: D1SCOUNT here
            no-promotional-words | {{brand}}: limited-time prices
            no-sensitive-topics | {{brand}}: payday loans
            no-sensitive-topics | {{brand}}: casino night
            no-shouting | {{brand}}: Call us TODAY
            no-shouting | {{brand}}: DO IT
            no-shouting | {{brand}}: Hello!!
            no-shouting | {{brand}}: Really?!
            """)
    void what_breaks_a_rule_is_found(String rule, String template) {
        assertThat(firstText(template).findings(rule))
                .as(template)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message())
                        .startsWith("Wording 'first-text': ")
                        .endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            brand-first | {{ brand }} here
            stop-line | {{brand}}: Reply STOP
            stop-line | {{brand}}: STOP to opt out.
            stop-line | {{brand}}: Text 'STOP' to end
            stop-line | {{brand}}: STOP=end
            no-cancel-word-as-instruction | {{brand}}: To cancel your visit, text us
            no-cancel-word-as-instruction | {{brand}}: Text us to cancel
            no-cancel-word-as-instruction | {{brand}}: Reply STOP to opt out
            no-cancel-word-as-instruction | {{brand}}: reply by the end of the day
            no-public-shortener | {{brand}}: acmebit.ly/x
            no-public-shortener | {{brand}}: bit.ly.acme.example
            no-public-shortener | {{brand}}: acme.co at 9.30
            no-public-shortener | {{brand}}: cost.co
            says-why | {{brand}}: Sorry to miss your {{callTime}} call
            says-why | {{brand}}: you called at {{callTime}}
            says-why | {{brand}}: Sorry we missed you
            says-why | {{brand}}: We text about calls we missed
            apology | {{brand}}: Our apologies
            rates-line | {{brand}}: Msg & data rates may apply
            no-promotional-words | {{brand}}: Feel free to write, or ring our toll-free number
            no-promotional-words | {{brand}}: wholesale and nowhere
            no-sensitive-topics | {{brand}}: weed control, nail guns not loaned
            no-shouting | {{brand}}: HVAC repair, AC and EKG. Reply STOP or HELP!
            no-shouting | {{brand}}: ACME at your service
            """)
    void what_only_looks_like_it_is_not(String rule, String template) {
        assertThat(firstText(template).by("ACME Plumbing").findings(rule))
                .as(template)
                .isEmpty();
    }

    @Test
    void a_brand_breaks_no_rule_about_words() {
        ADraft draft = firstText("{{brand}}: Sorry").by("FREE SPIRIT DEALS!!");
        assertThat(draft.findings("no-promotional-words")).isEmpty();
        assertThat(draft.findings("no-shouting")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{callTme}}",
                "{{{brand}}}",
                "{{#brand}}x{{/brand}}",
                "{{>x}}",
                "{{! x}}",
                "{{&brand}}",
                "{{brand",
                "brand}}",
                "{{a{{brand}}b}}",
                "&#123;&#123;brand&#125;&#125;",
                "&lcub;&lcub;brand}}",
                "Msg&amp;data",
                "{brand}",
                "${callTime}",
                "[Brand]",
                "<brand>",
                "%BRAND%",
                "{{brand.length}}",
                "{{=<% %>=}}"
            })
    void whatever_would_not_be_replaced_is_an_error(String piece) {
        assertThat(firstText("{{brand}}: Hello " + piece + " there").findings("known-placeholders-only"))
                .isNotEmpty()
                .allMatch(Finding::isError);
    }

    @Test
    void plain_signs_are_no_placeholders() {
        assertThat(firstText("{{brand}}: a & b {x} [note] 5<6 100% Msg&data {{ callTime }}")
                        .findings("known-placeholders-only"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{brand}}: Sorry. Reply 1 to book, 2 to ask, or 3 for a call if urgent.\nSTOP to opt out.",
                "{{brand}}: Still need us? Reply 1 to book, 2 to ask, 3 to talk.",
                "{{brand}}: 1 = book, 2 = ask, 3 = call me. Reply STOP to opt out.",
                "{{brand}}: Reply 1 to book. Reply 2 to ask. Reply STOP to opt out, HELP for help.",
                "{{brand}}: Book: {{bookingUrl}} or reply 3 for a call.",
                "{{brand}}: We open at 8. Book: {{bookingUrl}}",
                "{{brand}}: Please call us.",
                "{{brand}}: How can we help?",
                "{{brand}}: Just reply to this text, or STOP to opt out."
            })
    void one_ask_is_one_next_step(String template) {
        assertThat(firstText(template).findings("exactly-one-next-step")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{brand}}: Sorry we missed your call. Reply STOP to opt out.",
                "{{brand}}: Is it urgent? Where do you live?",
                "{{brand}}: Is it urgent? Do you own the house? Reply 1 to book.",
                "{{brand}}: Reply 1 to book, 2 to ask. Visit acme.example/sale.",
                "{{brand}}: Reply 1 to book, 2 to ask, and visit acme.example.",
                "{{brand}}: Book: {{bookingUrl}}\nOr call {{businessPhone}}."
            })
    void none_or_two_are_not(String template) {
        assertThat(firstText(template).findings("exactly-one-next-step")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{brand}}: Sorry. Reply STOP to opt out.",
                "{{brand}}: Sorry. No replies here.",
                "{{brand}}: We can't read replies. To opt out write to us.",
                "{{brand}}: We can't read replies. Reply 1 to book. To opt out call {{businessPhone}}.",
                "{{brand}}: Call {{businessPhone}} to opt out."
            })
    void a_line_without_replies_says_so_names_another_way_out_and_invites_none(String template) {
        assertThat(firstText(template).withoutReplies().findings("reply-possible"))
                .isNotEmpty();
        assertThat(firstText(template).findings("reply-possible")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{brand}}: We cannot receive texts here. To opt out call {{businessPhone}}.",
                "{{brand}}: Please do not reply. No more texts? Ring 415-555-0100.",
                "{{brand}}: Replies are not read. Opt-out: acme.example/out"
            })
    void whoever_is_told_so_and_where_to_turn_is_served(String template) {
        assertThat(firstText(template).withoutReplies().findings("reply-possible"))
                .isEmpty();
        assertThat(firstText(template).withoutReplies().findings("stop-line")).isEmpty();
    }

    @Test
    void a_confirmation_of_an_opt_out_asks_for_nothing_but_may_say_how_to_come_back() {
        ADraft asks = firstText("{{brand}}: You have opted out. Tell us why?").as(WordingKind.CONFIRMATION);
        ADraft confirms = firstText("{{brand}}: You will get no more texts. Reply START to get them again.")
                .as(WordingKind.CONFIRMATION);
        assertThat(asks.findings("confirms-only")).hasSize(1);
        assertThat(confirms.findings("confirms-only")).isEmpty();
    }

    @Test
    void a_finding_names_the_words_it_means() {
        List<Finding> findings = firstText("{{brand}}: See Bit.ly/x.").findings("no-public-shortener");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.at()).isEqualTo("bit.ly");
            assertThat(finding.message()).contains("'bit.ly'", "your own site");
        });
    }

    @Test
    void staff_are_spared_the_rules_of_callers() {
        ADraft alert = firstText("Missed a call").as(WordingKind.STAFF_ALERT);
        for (String rule : Set.of("brand-first", "stop-line", "apology", "rates-line", "exactly-one-next-step")) {
            assertThat(alert.findings(rule)).as(rule).isEmpty();
        }
    }
}
