package dev.textback.business;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

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
        sources.names(list).forEach(name -> explain(name).ifPresent(why -> problems.add(place(name), why)));
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
                ? check(entry, name, LIST_DEPTH + 1)
                : Optional.of("is not a list item; " + lastKey() + " is a list, so begin each one with \"- "
                        + key(entry.getRecordComponents()[0]) + ": …\"");
    }

    private Optional<String> check(Type type, ConfigurationPropertyName name, int depth) {
        if (depth == name.getNumberOfElements() || isMap(type)) {
            return Optional.empty();
        }
        if (isList(type)) {
            return name.isNumericIndex(depth)
                    ? check(String.class, name, depth + 1)
                    : Optional.of("is not a list item");
        }
        if (!(type instanceof Class<?> record) || !record.isRecord()) {
            return Optional.of("goes deeper than this setting does; write a single value");
        }
        String written = name.getElement(depth, Form.UNIFORM);
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equalsIgnoreCase(written))
                .findFirst()
                .map(component -> check(component.getGenericType(), name, depth + 1))
                .orElseGet(() -> Optional.of("is no setting of ours; known here are " + keys(record)));
    }

    private String lastKey() {
        return list.name().substring(list.name().lastIndexOf('.') + 1);
    }

    private static String keys(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(UnknownKeys::key)
                .filter(key -> !key.equals("password"))
                .collect(Collectors.joining(", "));
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isMap(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }
}
