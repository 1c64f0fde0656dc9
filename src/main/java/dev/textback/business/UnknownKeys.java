package dev.textback.business;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Finds keys that nobody reads, such as a mistyped {@code bookng}. The binder can refuse them too, but then it refuses the {@code textback}
 * keys of every other feature, and the keys of a list that another file replaces.
 */
class UnknownKeys {

    /** {@code textback}, {@code businesses}, and the index: what follows is a key of ours. */
    private static final int LIST_DEPTH = 2;

    private final Place list;
    private final List<TextbackProperties.Entry> entries;
    private final Problems problems;

    UnknownKeys(Place list, List<TextbackProperties.Entry> entries, Problems problems) {
        this.list = list;
        this.entries = entries;
        this.problems = problems;
    }

    /** Notes each name that is no key of ours; the names lie below the list. */
    void check(List<ConfigurationPropertyName> names) {
        names.forEach(name -> explain(name).ifPresent(why -> problems.add(place(name), why)));
    }

    private Place place(ConfigurationPropertyName name) {
        String property = name.toString();
        for (int i = 0; i < entries.size(); i++) {
            Place entry = entries.get(i).at(list, i);
            if (property.startsWith(entry.name())) {
                return new Place(
                        property,
                        entry.shown() + property.substring(entry.name().length()));
            }
        }
        return Place.of(property);
    }

    private Optional<String> explain(ConfigurationPropertyName name) {
        return name.isNumericIndex(LIST_DEPTH)
                ? KnownKeys.explain(TextbackProperties.Entry.class, name, LIST_DEPTH + 1)
                : Optional.of("is not a list item; businesses is a list, so begin each one with \"- id: …\"");
    }
}
