package dev.textback.texting;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes typographic characters in plain ASCII, because a single curly quote turns a whole text into UCS-2 and more than halves what fits a
 * segment. Letters stay as they are, however they are accented: names are not ours to change.
 */
final class SmartCharacters {

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
        write(table, "\n", "\u0085\u2028\u2029");
        // invisible: soft hyphen, zero-width space, word joiner, byte order mark, and the marks that turn the direction
        // of writing
        write(table, "", "\u00AD\u200B\u2060\uFEFF\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
        return Map.copyOf(table);
    }

    /** The text in plain characters; decomposed accents are joined, and half a surrogate pair becomes a question mark. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(codePoint -> {
            String replacement = PLAIN.get(codePoint);
            if (replacement != null) {
                plain.append(replacement);
            } else if (Character.getType(codePoint) == Character.SURROGATE) {
                plain.append('?');
            } else {
                plain.appendCodePoint(codePoint);
            }
        });
        return plain.toString();
    }

    private static void write(Map<Integer, String> table, String replacement, String characters) {
        characters.codePoints().forEach(codePoint -> table.put(codePoint, replacement));
    }
}
