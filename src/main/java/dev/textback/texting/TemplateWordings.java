package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes texts from the owner's template if there is one, else from the first shipped variant that fits one segment. A variant that needs a
 * fact which is not there is passed over, so that no text ever holds an empty link.
 */
@Component
class TemplateWordings implements Wordings {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateWordings.class);

    // What the carrier takes at most: 1,600 GSM-7 characters or 737 UCS-2 units
    private static final int LONGEST_GSM = 1_600;
    private static final int LONGEST_UCS2 = 737;

    private final WordingCatalogue catalogue;

    /** @throws InvalidWording if a business's own template cannot be used */
    TemplateWordings(WordingCatalogue catalogue, Businesses businesses) {
        this.catalogue = catalogue;
        WordingsAtStart wordings = new WordingsAtStart(catalogue);
        for (Business business : businesses.all()) {
            wordings.check(business).forEach(LOG::warn);
        }
    }

    @Override
    public Set<String> names() {
        return Stream.of(KnownWording.values()).map(KnownWording::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean exists(String name, Business business) {
        return Stream.of(KnownWording.values()).anyMatch(known -> known.code().equals(name));
    }

    @Override
    public Rendered render(String name, Business business, Map<String, String> facts) {
        KnownWording known = KnownWording.named(name);
        WordingFacts all = new WordingFacts(business, facts);
        Wording shipped = catalogue.of(business, known);
        Optional<WordingTemplate> own = OwnWordings.of(business)
                .named(known)
                .filter(template -> all.missingFor(template).isEmpty());
        Rendered rendered =
                own.map(template -> written(shipped, template, all)).orElseGet(() -> fitting(shipped, business, all));
        int longest = rendered.segments().gsm7() ? LONGEST_GSM : LONGEST_UCS2;
        if (rendered.segments().units() > longest) {
            throw new IllegalArgumentException(
                    "Wording '%s' of business '%s': the text is %,d characters long, and a text holds at most %,d%s"
                            .formatted(
                                    name,
                                    business.id(),
                                    rendered.segments().units(),
                                    longest,
                                    rendered.segments().gsm7() ? "" : " when it has emoji or letters outside GSM-7"));
        }
        return rendered;
    }

    private static Rendered fitting(Wording wording, Business business, WordingFacts facts) {
        return wording.fitting(facts)
                .map(variant -> written(wording, variant, facts))
                .orElseThrow(() ->
                        new IllegalArgumentException("Wording '%s' of business '%s' cannot be written without %s"
                                .formatted(
                                        wording.name().code(),
                                        business.id(),
                                        facts.missingFor(wording.variants().get(0)))));
    }

    private static Rendered written(Wording wording, WordingTemplate template, WordingFacts facts) {
        String body = template.render(facts.values());
        return new Rendered(body, wording.name().code(), template.version(), wording.menu(), Segments.of(body));
    }
}
