package dev.textback.texting;

import dev.textback.business.Business;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The templates that a business's owner wrote, checked like the shipped ones. */
final class OwnWordings {

    private final Map<KnownWording, WordingTemplate> templates = new EnumMap<>(KnownWording.class);

    private OwnWordings() {}

    /** @throws InvalidWording at the first template that cannot be used; the message names business, wording and what would be right */
    static OwnWordings of(Business business) {
        OwnWordings own = new OwnWordings();
        business.wording().forEach((name, written) -> own.add(business, name, written));
        return own;
    }

    private void add(Business business, String name, String written) {
        try {
            KnownWording known = KnownWording.named(name);
            WordingTemplate template = WordingTemplate.of(written);
            known.check(template);
            if (template.placeholders().contains("bookingUrl")
                    && business.booking().url() == null) {
                throw new IllegalArgumentException("it holds {{bookingUrl}}, but the business has no booking.url");
            }
            templates.put(known, template);
        } catch (IllegalArgumentException e) {
            throw new InvalidWording("Business '" + business.id() + "'", name, e);
        }
    }

    /** The owner's template, if the owner wrote one. */
    Optional<WordingTemplate> named(KnownWording name) {
        return Optional.ofNullable(templates.get(name));
    }
}
