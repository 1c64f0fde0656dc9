package dev.textback.texting.linter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list that is data and not code: one entry a line, in lower case; {@code #} begins a comment, {@code not:} an exception. */
record WordList(Set<String> entries, Set<String> exceptions) {

    private static final String EXCEPTION = "not:";

    /** @param name of the file, such as {@code promotional-words} */
    static WordList read(String name) {
        String path = "/linter/" + name + ".txt";
        try (InputStream file = WordList.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The program is not complete: it lacks " + path);
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordList of(String content) {
        Set<String> entries = new LinkedHashSet<>();
        Set<String> exceptions = new LinkedHashSet<>();
        content.lines()
                .map(line -> line.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    if (line.startsWith(EXCEPTION)) {
                        exceptions.add(line.substring(EXCEPTION.length()).strip());
                    } else {
                        entries.add(line);
                    }
                });
        return new WordList(entries, exceptions);
    }

    /** Finds an entry as whole words, any case, any white space between its words; an exception is found first, as the group "not". */
    Pattern asPattern() {
        String found = any(entries.stream());
        String passed = exceptions.isEmpty() ? "" : "(?<not>" + any(exceptions.stream()) + ")|";
        return Pattern.compile(
                "(?:" + passed + found + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String any(Stream<String> phrases) {
        return phrases.sorted((one, other) -> other.length() - one.length())
                .map(WordList::expression)
                .collect(Collectors.joining("|"));
    }

    /** No letter may stand before a letter; before a sign, such as in {@code 20% off}, anything may. */
    private static String expression(String phrase) {
        String words = Stream.of(phrase.split(" ")).map(Pattern::quote).collect(Collectors.joining("[\\s-]+"));
        return Character.isLetterOrDigit(phrase.charAt(0)) ? "(?<![\\p{L}\\p{N}])" + words : words;
    }
}
