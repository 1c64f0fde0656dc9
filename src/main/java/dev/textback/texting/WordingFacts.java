package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts a text is written from, in plain characters; a blank one counts as missing. What the business gives stands above what the caller
 * of render gives.
 */
final class WordingFacts {

    /** Facts that people write over several lines; in all others a line break becomes a space. */
    private static final Set<String> SEVERAL_LINES = Set.of("answer", "digest");

    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1(\\d{3})(\\d{3})(\\d{4})");

    private final Map<String, String> values = new HashMap<>();

    /** Facts of no business in particular. */
    WordingFacts(Map<String, String> given) {
        given.forEach(this::add);
    }

    WordingFacts(Business business, Map<String, String> given) {
        this(given);
        add("brand", business.brand());
        URI bookingUrl = business.booking().url();
        if (bookingUrl != null) {
            add("bookingUrl", bookingUrl.toASCIIString());
        }
        PhoneNumber published = business.published();
        add(
                "businessPhone",
                readable(published != null ? published : business.lines().get(0)));
    }

    /** The same under another name than the business has. */
    WordingFacts called(String brand) {
        WordingFacts other = new WordingFacts(values);
        other.add("brand", brand);
        return other;
    }

    private void add(String name, String value) {
        String lines = SmartCharacters.plain(value);
        String plain = (SEVERAL_LINES.contains(name) ? lines : lines.replace('\n', ' ')).strip();
        if (!plain.isEmpty()) {
            values.put(name, plain);
        }
    }

    private static String readable(PhoneNumber number) {
        return NORTH_AMERICAN.matcher(number.e164()).replaceFirst("$1-$2-$3");
    }

    /** The names of the facts that the template needs and that are not there. */
    List<String> missingFor(WordingTemplate template) {
        return template.placeholders().stream()
                .filter(name -> !values.containsKey(name))
                .toList();
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }
}
