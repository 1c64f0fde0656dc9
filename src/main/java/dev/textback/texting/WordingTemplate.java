package dev.textback.texting;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One template of a wording: plain characters and placeholders such as <code>{{brand}}</code>, and nothing else that Mustache knows. What a
 * placeholder stands for is text, whatever is in it.
 */
final class WordingTemplate {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\{|}}");
    private static final Pattern TRIPLE = Pattern.compile("\\{{3}|}{3}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final String source;
    private final Set<String> placeholders;
    private final Template template;

    private WordingTemplate(String source, Set<String> placeholders) {
        this.source = source;
        this.placeholders = placeholders;
        this.template = Mustache.compiler().escapeHTML(false).compile(source);
    }

    /** @throws IllegalArgumentException if the source holds anything beside text and placeholders; the message quotes it */
    static WordingTemplate of(String written) {
        String source = SmartCharacters.plain(written).strip();
        if (source.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        refuse(TRIPLE.matcher(source));
        Set<String> placeholders = new LinkedHashSet<>();
        Matcher tags = TAG.matcher(source);
        while (tags.find()) {
            String name = tags.group(1).strip();
            if (!NAME.matcher(name).matches()) {
                throw notPlain(tags.group());
            }
            placeholders.add(name);
        }
        refuse(LEFT_OVER.matcher(tags.replaceAll(" ")));
        return new WordingTemplate(source, placeholders);
    }

    private static void refuse(Matcher braces) {
        if (braces.find()) {
            throw notPlain(braces.group());
        }
    }

    private static IllegalArgumentException notPlain(String tag) {
        return new IllegalArgumentException(
                "'" + tag + "' is more than a placeholder. A wording holds text and placeholders such as {{brand}};"
                        + " sections, partials, comments and triple braces are refused");
    }

    /** The template in plain characters. */
    String source() {
        return source;
    }

    /** The names of the facts it needs. */
    Set<String> placeholders() {
        return placeholders;
    }

    /** The text; every placeholder must be among the facts. */
    String render(Map<String, String> facts) {
        return template.execute(facts);
    }

    /** The first 8 hexadecimal digits of the source's SHA-256. */
    String version() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
