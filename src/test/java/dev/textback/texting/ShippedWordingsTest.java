package dev.textback.texting;

import static dev.textback.texting.WordedBusiness.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Industry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedWordingsTest {

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("callTime", "12:42 PM"),
            Map.entry("callDay", "on Wednesday"),
            Map.entry("opensAt", "Mon 10:30 AM"),
            Map.entry("answer", "Yes, we can look at it tomorrow."),
            Map.entry("appointment", "Tue Dec 1, 2:00 PM"),
            Map.entry("caller", "415-555-0100"),
            Map.entry("callCount", "3"),
            Map.entry("reason", "asked for a call"),
            Map.entry("question", "Do you repair boilers?"),
            Map.entry("texted", "to be texted Wed 10:30 AM"),
            Map.entry("link", "example.test/t/" + "x".repeat(48)),
            Map.entry("digest", "5 called, 4 texted, 2 replied, 1 booked, 1 waits"));

    private static final WordingCatalogue CATALOGUE = new WordingCatalogue();

    @ParameterizedTest
    @MethodSource("everyWording")
    void every_wording_of_every_industry_renders_in_gsm(Industry industry, KnownWording name) {
        Wordings.Rendered text = render(acme().of(industry), name);
        assertThat(text.body()).doesNotContain("{", "}");
        assertThat(text.segments().gsm7()).isTrue();
        assertThat(text.segments().count()).isEqualTo(1);
        assertThat(text.version()).matches("[0-9a-f]{8}");
        assertThat(text.name()).isEqualTo(name.code());
    }

    @ParameterizedTest
    @MethodSource("everyWording")
    void every_variant_of_a_text_to_a_caller_begins_with_the_brand_and_fits_one_segment(
            Industry industry, KnownWording name) {
        WordingFacts facts = new WordingFacts(
                acme().of(industry).called("Nineteen Letter Co.").business(), FACTS);
        for (WordingTemplate variant : CATALOGUE.of(industry, name).variants()) {
            String body = variant.render(facts.values());
            assertThat(Segments.of(body))
                    .as(body)
                    .extracting(Segments::gsm7, Segments::count)
                    .containsExactly(true, 1);
            assertThat(name.name().startsWith("STAFF") || body.startsWith("Nineteen Letter Co."))
                    .as(body)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("unpromptedWordings")
    void the_preferred_variant_is_sent_for_brands_of_up_to_19_letters(Industry industry, KnownWording name) {
        for (String brand : List.of("Bo", "Acme Plumbing", "Nineteen Letter Co.")) {
            Wordings.Rendered text = render(acme().of(industry).called(brand), name);
            assertThat(text.segments().count()).isEqualTo(1);
            assertThat(text.version())
                    .isEqualTo(CATALOGUE.of(industry, name).variants().get(0).version());
        }
    }

    @ParameterizedTest
    @MethodSource("unpromptedWordings")
    void longer_brands_fall_back_to_shorter_variants_in_one_segment(Industry industry, KnownWording name) {
        for (int letters = 20; letters <= 40; letters++) {
            for (WordedBusiness business : List.of(acme(), acme().withoutBookingPage())) {
                if (business.bookingUrl() != null || name != KnownWording.FIRST_TEXT_TAP_TO_BOOK) {
                    Wordings.Rendered text = render(business.of(industry).called("B".repeat(letters)), name);
                    assertThat(text.segments().count()).as(text.body()).isEqualTo(1);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unpromptedWordings")
    void a_brand_of_40_letters_gets_another_variant_than_the_preferred_one(Industry industry, KnownWording name) {
        assertThat(render(acme().of(industry).called("B".repeat(40)), name).version())
                .isNotEqualTo(CATALOGUE.of(industry, name).variants().get(0).version());
    }

    @ParameterizedTest
    @MethodSource("unpromptedWordings")
    void every_unprompted_variant_says_why_apologises_and_ends_with_stop_and_rates(
            Industry industry, KnownWording name) {
        for (WordingTemplate variant : CATALOGUE.of(industry, name).variants()) {
            assertThat(variant.source())
                    .contains("call")
                    .containsAnyOf("{{callTime}}", "{{callDay}}")
                    .containsIgnoringCase(variant.source().contains("apologies") ? "apologies" : "sorry")
                    .endsWith("\nSTOP to opt out. Msg&data rates may apply.");
        }
    }

    @ParameterizedTest
    @MethodSource("everyWording")
    void no_text_shouts_promises_or_asks_for_a_word_that_the_carrier_takes_for_an_opt_out(
            Industry industry, KnownWording name) {
        for (WordingTemplate variant : CATALOGUE.of(industry, name).variants()) {
            assertThat(variant.source())
                    .doesNotContainPattern(
                            "(?i)\\b(free|now|offer|winner|deal|discount|sale|cancel|end|quit|available|this week)\\b")
                    .doesNotContainPattern("\\b(?!STOP\\b)[A-Z]{2,}\\b")
                    .doesNotContain("!!", "http");
        }
    }

    @ParameterizedTest
    @EnumSource(Industry.class)
    void menus_are_those_of_the_industry(Industry industry) {
        Map<String, String> menus = new HashMap<>();
        Arrays.stream(KnownWording.values())
                .forEach(name ->
                        menus.put(name.code(), CATALOGUE.of(industry, name).menu()));
        menus.values().removeIf(String::isEmpty);
        String own = industry.code();
        assertThat(menus)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "first-text",
                        own,
                        "first-text-after-hours",
                        own,
                        "first-text-next-morning",
                        own,
                        "nudge",
                        own,
                        "morning-text",
                        own,
                        "ask-again",
                        own,
                        "first-text-tap-to-book",
                        "tap-to-book"));
    }

    @ParameterizedTest
    @EnumSource(Industry.class)
    void a_text_that_offers_the_menu_names_each_of_its_digits(Industry industry) {
        for (KnownWording name : List.of(
                KnownWording.FIRST_TEXT,
                KnownWording.NUDGE,
                KnownWording.MORNING_TEXT,
                KnownWording.ASK_AGAIN,
                KnownWording.FIRST_TEXT_NEXT_MORNING)) {
            assertThat(CATALOGUE.of(industry, name).variants())
                    .allSatisfy(variant -> assertThat(variant.source()).containsPattern("(?i)reply 1 .*\\b2 .*\\b3 "));
        }
        assertThat(render(acme().of(industry), KnownWording.FIRST_TEXT_TAP_TO_BOOK)
                        .body())
                .contains("reply 3 ")
                .doesNotContain(" 1 ", " 2 ");
    }

    @Test
    void after_hours_a_business_with_a_booking_page_sends_its_link_and_one_without_its_menu() {
        assertThat(render(acme(), KnownWording.FIRST_TEXT_AFTER_HOURS).body())
                .contains(WordedBusiness.BOOKING_PAGE)
                .contains("We open Mon");
        assertThat(render(acme().withoutBookingPage(), KnownWording.FIRST_TEXT_AFTER_HOURS)
                        .body())
                .contains("Reply 1 to book")
                .doesNotContain("Book online", "Book:");
    }

    @Test
    void the_confirmation_of_an_opt_out_confirms_and_says_no_more() {
        assertThat(render(acme(), KnownWording.OPT_OUT_CONFIRMATION).body())
                .isEqualTo("Acme Plumbing: You have opted out and will get no more texts from us.");
    }

    @Test
    void help_says_who_what_how_often_where_to_turn_rates_and_stop() {
        assertThat(render(acme(), KnownWording.HELP).body())
                .contains(
                        "Acme Plumbing",
                        "calls we missed",
                        "frequency",
                        "415-555-0100",
                        "Msg&data rates may apply",
                        "Reply STOP to opt out");
    }

    private static Wordings.Rendered render(WordedBusiness business, KnownWording name) {
        return business.wordings().render(name.code(), business.business(), FACTS);
    }

    private static Stream<Arguments> everyWording() {
        return Arrays.stream(Industry.values())
                .flatMap(industry -> Arrays.stream(KnownWording.values()).map(name -> Arguments.of(industry, name)));
    }

    private static Stream<Arguments> unpromptedWordings() {
        return everyWording().filter(arguments -> ((KnownWording) arguments.get()[1]).isUnprompted());
    }
}
