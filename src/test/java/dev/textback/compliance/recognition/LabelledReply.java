package dev.textback.compliance.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A line written as a caller might write it, with what it means: columns kind, language, text. */
record LabelledReply(String kind, String language, String text) {

    /** What the rules were written on. */
    static List<LabelledReply> development() {
        return read("labelled-replies.tsv").toList();
    }

    /** Lines by authors who never saw the rules, which whoever wrote the rules never saw. */
    static List<LabelledReply> heldOut(int part) {
        return read("held-out-" + part + ".tsv").toList();
    }

    boolean isOptOut() {
        return kind.equals("opt-out");
    }

    private static Stream<LabelledReply> read(String file) {
        InputStream stream = LabelledReply.class.getResourceAsStream("/replies/" + file);
        if (stream == null) {
            return Stream.empty();
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells.length >= 3 && !cells[0].equals("kind"))
                    .map(cells -> new LabelledReply(cells[0].strip(), cells[1].strip(), cells[2].replace("\\n", "\n")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
