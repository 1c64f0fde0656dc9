package dev.textback.texting;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes typographic characters in plain ASCII, because a single curly quote turns a whole text into UCS-2 and more than halves what fits a
 * segment. Letters stay as they are, however they are accented: names are not ours to change.
 */
final class SmartCharacters {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Map<Integer, String> PLAIN = table();

    private SmartCharacters() {}

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        write(table, "'", "‘’‚‛′ʹʻʼ`´＇");
        write(table, "\"", "“”„‟″«»＂");
        write(table, "-", "‐‑‒–—―−﹣－");
        write(table, "...", "…");
        write(table, "*", "•‣∙");
        write(
                table,
                " ",
                "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t");
        // invisible: soft hyphen, zero-width space, word joiner, byte order mark, and whatever else only steers
        write(table, "", "\u00AD\u180E\u200B\u2060\u2061\u2062\u2063\u2064\uFEFF\uFFF9\uFFFA\uFFFB");
        // marks that turn the direction of writing, so that a text reads otherwise than it stands
        write(
                table,
                "",
                "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F");
        return Map.copyOf(table);
    }

    /**
     * The text in plain characters: line breaks of any kind are {@code \n}, other control characters and marks of direction are gone, decomposed
     * accents are joined, and half a surrogate pair becomes a question mark. Doing it twice changes nothing more.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        joined(LINE_BREAK.matcher(text).replaceAll("\n")).codePoints().forEach(codePoint -> {
            String replacement = PLAIN.get(codePoint);
            if (replacement != null) {
                plain.append(replacement);
            } else if (Character.getType(codePoint) == Character.SURROGATE) {
                plain.append('?');
            } else if (codePoint == '\n' || !Character.isISOControl(codePoint)) {
                plain.appendCodePoint(codePoint);
            }
        });
        // Once more, because what stood between a letter and its accent may be gone
        return joined(plain.toString());
    }

    private static String joined(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void write(Map<Integer, String> table, String replacement, String characters) {
        characters.codePoints().forEach(codePoint -> table.put(codePoint, replacement));
    }
}
