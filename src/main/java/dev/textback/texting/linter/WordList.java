package dev.textback.texting.linter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

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
}
