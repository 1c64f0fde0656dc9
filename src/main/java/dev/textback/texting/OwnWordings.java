package dev.textback.texting;

import dev.textback.business.Business;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The templates that a business's owner wrote; {@link WordingsAtStart} has judged them. */
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
            templates.put(KnownWording.named(name), WordingTemplate.of(written));
        } catch (IllegalArgumentException e) {
            throw new InvalidWording("Business '" + business.id() + "'", name, e);
        }
    }

    /** The owner's template, if the owner wrote one. */
    Optional<WordingTemplate> named(KnownWording name) {
        return Optional.ofNullable(templates.get(name));
    }
}
