package dev.textback.texting.linter;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Web addresses in a text, as a phone would make links of them: with a scheme or without, in any case, a full stop behind. */
final class WebAddresses {

    /** A host's name; a dot that nothing follows is the sentence's. */
    static final String HOST =
            "(?<![\\p{L}\\p{N}.-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}-])";

    private static final Pattern HOSTS = Words.pattern(HOST);

    private WebAddresses() {}

    /** The names of all hosts in the text, in lower case and compatible characters (a full-width dot is a dot), each once. */
    static List<String> hosts(String text) {
        return Words.all(HOSTS, Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
}
