package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.texting.linter.Finding;
import dev.textback.texting.linter.Linter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges what a business would send before it sends anything: its own templates, and the shipped ones under its name. */
final class WordingsAtStart {

    private final WordingCatalogue catalogue;
    private final Linter linter = new Linter();

    WordingsAtStart(WordingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What the owner should know: one sentence for each wording that breaks a rule, ready for the log.
     *
     * @throws InvalidWording at the first template of the business that breaks a rule that must not be broken
     */
    List<String> check(Business business) {
        WordingFacts facts = SampleFacts.of(business);
        business.wording().forEach((name, written) -> refuse(business, name, written, facts));
        return Stream.of(KnownWording.values())
                .flatMap(name -> sent(name, business, facts).stream()
                        .map(template -> findings(name, template, business, facts))
                        .filter(findings -> !findings.isEmpty())
                        .map(findings -> sentence(business, name, findings)))
                .toList();
    }

    private void refuse(Business business, String name, String written, WordingFacts facts) {
        try {
            KnownWording known = KnownWording.named(name);
            if (written.isBlank()) {
                throw new IllegalArgumentException("it is empty");
            }
            LintedTemplate.refuse(findings(known, written, business, facts));
        } catch (IllegalArgumentException e) {
            throw new InvalidWording("Business '" + business.id() + "'", name, e);
        }
    }

    /** Empty if the wording cannot be written for this business, such as a link without a booking page. */
    private Optional<String> sent(KnownWording name, Business business, WordingFacts facts) {
        return Optional.ofNullable(business.wording().get(name.code()))
                .or(() -> catalogue.of(business, name).fitting(facts).map(WordingTemplate::source));
    }

    private List<Finding> findings(KnownWording name, String written, Business business, WordingFacts facts) {
        return linter.findings(Drafts.of(name, written, facts, business.replies()));
    }

    private static String sentence(Business business, KnownWording name, List<Finding> findings) {
        return findings.stream()
                .map(LintedTemplate::sentence)
                .collect(Collectors.joining(
                        "; ", "Business '" + business.id() + "', wording '" + name.code() + "': ", "."));
    }
}
