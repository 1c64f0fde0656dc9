package dev.textback.business;

import dev.textback.business.Problems.Reading;
import dev.textback.business.Problems.WrongValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A value out of a short list, by the word that the configuration writes for it. */
public record Choice<T>(Map<String, T> byWord) implements Reading<T> {

    /** The constants of an enum, written in lower case with hyphens. */
    public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(
                        value -> words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value));
        return new Choice<>(words);
    }

    static Choice<Business.Registration.Kind> ofRegistrationKind() {
        Map<String, Business.Registration.Kind> words = new LinkedHashMap<>();
        words.put("10dlc", Business.Registration.Kind.TEN_DLC);
        words.put("toll-free", Business.Registration.Kind.TOLL_FREE);
        words.put("short-code", Business.Registration.Kind.SHORT_CODE);
        words.put("none-needed", Business.Registration.Kind.NONE_NEEDED);
        return new Choice<>(words);
    }

    /** YAML reads a bare {@code on} as true. */
    static Reading<Boolean> onOrOff() {
        return written -> switch (written.toLowerCase(Locale.ROOT)) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw new WrongValue("is neither on nor off");
        };
    }

    @Override
    public T read(String written) throws WrongValue {
        T value = byWord.get(written.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw new WrongValue("is unknown; write one of " + String.join(", ", byWord.keySet()));
        }
        return value;
    }
}
