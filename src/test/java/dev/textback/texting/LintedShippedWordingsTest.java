package dev.textback.texting;

import static dev.textback.texting.WordedBusiness.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Business;
import dev.textback.business.Industry;
import dev.textback.texting.linter.Linter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Textback brings keeps every rule of the linter, whoever sends it. */
class LintedShippedWordingsTest {

    private static final List<String> BRANDS = List.of(
            "Bo",
            "Acme Plumbing",
            "Nineteen Letter Co.",
            "The Very Long Named Plumbing & Heat Inc.",
            "ACME HVAC",
            "Café El Niño",
            "Joe’s “Pipes” – and More");

    private static final WordingCatalogue CATALOGUE = new WordingCatalogue();
    private static final Linter LINTER = new Linter();

    @ParameterizedTest
    @MethodSource("businesses")
    void the_start_has_nothing_to_say_about_a_business_that_wrote_no_wording(Business business) {
        assertThat(new WordingsAtStart(CATALOGUE).check(business)).isEmpty();
    }

    /** A variant that does not fit is passed over for a shorter one, so its length alone is forgiven. */
    @ParameterizedTest
    @MethodSource("businesses")
    void every_variant_keeps_every_rule_but_the_length(Business business) {
        WordingFacts facts = SampleFacts.of(business);
        for (KnownWording name : KnownWording.values()) {
            for (WordingTemplate variant : CATALOGUE.of(business, name).variants()) {
                List<String> missing = facts.missingFor(variant);
                assertThat(missing).as(variant.source()).isSubsetOf(lackedBy(business));
                if (missing.isEmpty()) {
                    assertThat(LINTER.findings(Drafts.of(name, variant.source(), facts, business.replies())))
                            .as(variant.source())
                            .allMatch(finding -> finding.rule().equals("one-segment"));
                }
            }
        }
    }

    private static Set<String> lackedBy(Business business) {
        return business.booking().url() == null ? Set.of("bookingUrl") : Set.of();
    }

    private static Stream<Arguments> businesses() {
        return Stream.of(Industry.values())
                .flatMap(industry ->
                        BRANDS.stream().map(brand -> acme().of(industry).called(brand)))
                .flatMap(one -> Stream.of(
                        one,
                        one.withoutBookingPage(),
                        one.withoutReplies(),
                        one.withoutBookingPage().withoutReplies()))
                .map(one -> Arguments.of(one.business()));
    }
}
