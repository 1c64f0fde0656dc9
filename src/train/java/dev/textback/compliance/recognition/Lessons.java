package dev.textback.compliance.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The labelled lines as they are shown to the model, time after time, one in five with a typing slip. */
final class Lessons {

    static final int EPOCHS = 3;

    private static final double SLIPS = 0.2;

    private final WordPieces pieces = new WordPieces();

    /**
     * A line as the model sees it.
     *
     * @param kind 0 for an opt-out, 1 for a soft no, 2 for anything else
     */
    record Line(long[] pieces, int kind) {}

    List<Line> plain(List<LabelledReply> replies) {
        return replies.stream().map(reply -> line(reply, reply.text())).toList();
    }

    List<List<Line>> epochs(List<LabelledReply> replies, Random random) {
        TypingSlips slips = new TypingSlips(random);
        return IntStream.range(0, EPOCHS)
                .mapToObj(epoch -> replies.stream()
                        .map(reply -> line(reply, random.nextDouble() < SLIPS ? slips.in(reply.text()) : reply.text()))
                        .toList())
                .toList();
    }

    /** Many authors write the same short lines; the model sees each once. */
    List<LabelledReply> distinct(Collection<LabelledReply> lines) {
        Map<String, LabelledReply> distinct = new LinkedHashMap<>();
        lines.forEach(line -> distinct.putIfAbsent(Arrays.toString(pieces.of(line.text())), line));
        return List.copyOf(distinct.values());
    }

    static WordRows rows(List<List<Line>> epochs, List<Line> others) {
        List<long[]> all = new ArrayList<>();
        Stream.concat(epochs.stream().flatMap(List::stream), others.stream()).forEach(line -> all.add(line.pieces()));
        return new WordRows(all);
    }

    private Line line(LabelledReply reply, String text) {
        int kind = reply.isOptOut() ? 0 : reply.kind().equals("soft-no") ? 1 : 2;
        return new Line(pieces.windows(text, 2).get(0), kind);
    }
}
