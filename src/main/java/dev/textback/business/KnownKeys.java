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

/** The keys that a tree of configuration records has: whether a written name is one of them, and if not, which ones would be. */
public final class KnownKeys {

    private KnownKeys() {}

    /**
     * Why the name is no key of ours; empty if it is one.
     *
     * @param type what is read there: a record, or a list or map of records or of single values
     * @param depth how many elements of the name lead to it
     */
    public static Optional<String> explain(Type type, ConfigurationPropertyName name, int depth) {
        if (depth == name.getNumberOfElements()) {
            return Optional.empty();
        }
        if (isA(Map.class, type)) {
            Type value = argument(type, 1);
            return isRecord(value) ? explain(value, name, depth + 1) : Optional.empty();
        }
        if (isA(List.class, type)) {
            return name.isNumericIndex(depth)
                    ? explain(argument(type, 0), name, depth + 1)
                    : Optional.of("is not a list item");
        }
        if (!(type instanceof Class<?> record) || !record.isRecord()) {
            return Optional.of("goes deeper than this setting does; write a single value");
        }
        String written = name.getElement(depth, Form.UNIFORM);
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equalsIgnoreCase(written))
                .findFirst()
                .map(component -> explain(component.getGenericType(), name, depth + 1))
                .orElseGet(() -> Optional.of("is no setting of ours; known here are " + keys(record)));
    }

    private static String keys(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(KnownKeys::key)
                // Known only to be refused: a password in a file
                .filter(key -> !key.equals("password"))
                .collect(Collectors.joining(", "));
    }

    static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> one && one.isRecord();
    }

    private static boolean isA(Class<?> raw, Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == raw;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
