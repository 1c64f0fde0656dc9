package dev.textback.business;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Finds keys that nobody reads, such as a mistyped {@code bookng}. The binder can refuse them too, but then it refuses the {@code textback}
 * keys of every other feature, and the keys of a list that another file replaces.
 */
class UnknownKeys {

    /** {@code textback}, and the list's own name; then the index: what follows is a key of ours. */
    private static final int LIST_DEPTH = 2;

    private final Place list;
    private final Class<? extends Record> entry;
    private final List<Place> entries;
    private final Problems problems;

    /**
     * @param entry what an item of the list holds
     * @param entries where the items stand
     */
    UnknownKeys(Place list, Class<? extends Record> entry, List<Place> entries, Problems problems) {
        this.list = list;
        this.entry = entry;
        this.entries = entries;
        this.problems = problems;
    }

    /** Notes each name below the list that is no key of ours. */
    void check(BusinessSources sources) {
        sources.namesBelow(list.name()).forEach(name -> explain(name).ifPresent(why -> problems.add(place(name), why)));
    }

    private Place place(ConfigurationPropertyName name) {
        String property = name.toString();
        return entries.stream()
                .filter(at -> property.startsWith(at.name()))
                .findFirst()
                .map(at -> new Place(
                        property, at.shown() + property.substring(at.name().length())))
                .orElseGet(() -> Place.of(property));
    }

    private Optional<String> explain(ConfigurationPropertyName name) {
        return name.isNumericIndex(LIST_DEPTH)
                ? KnownKeys.explain(entry, name, LIST_DEPTH + 1)
                : Optional.of("is not a list item; " + lastKey() + " is a list, so begin each one with \"- "
                        + KnownKeys.key(entry.getRecordComponents()[0]) + ": …\"");
    }

    private String lastKey() {
        return list.name().substring(list.name().lastIndexOf('.') + 1);
    }
}
