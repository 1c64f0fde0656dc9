package dev.textback.texting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Counts segments another way than the program: encodes the text with the published mapping and cuts the stream. */
class SegmentOracle {

    private static final int ESCAPE = 0x1B;

    private final Map<Integer, int[]> septets = new HashMap<>();

    SegmentOracle() throws IOException {
        String table = new ClassPathResource("gsm/GSM0338.TXT").getContentAsString(StandardCharsets.UTF_8);
        table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(columns -> {
                    int code = Integer.decode(columns[0]);
                    septets.put(
                            Integer.decode(columns[1]),
                            code > 0xFF ? new int[] {code >> 8, code & 0xFF} : new int[] {code});
                });
    }

    Segments count(String text) {
        List<Integer> stream = new ArrayList<>();
        for (char character : text.toCharArray()) {
            int[] code = septets.get((int) character);
            if (code == null) {
                return inUcs2(text);
            }
            for (int septet : code) {
                stream.add(septet);
            }
        }
        return cut(true, stream, 160, 153);
    }

    private static Segments inUcs2(String text) {
        return cut(false, text.chars().boxed().toList(), 70, 67);
    }

    /** A part never ends behind an escape or a high surrogate whose other half follows. */
    private static Segments cut(boolean gsm7, List<Integer> stream, int alone, int part) {
        if (stream.size() <= alone) {
            return new Segments(gsm7, stream.size(), 1);
        }
        int parts = 0;
        for (int from = 0; from < stream.size(); parts++) {
            int to = Math.min(from + part, stream.size());
            if (to < stream.size() && belongTogether(gsm7, stream.get(to - 1), stream.get(to))) {
                to--;
            }
            from = to;
        }
        return new Segments(gsm7, stream.size(), parts);
    }

    private static boolean belongTogether(boolean gsm7, int last, int next) {
        return gsm7 ? last == ESCAPE : Character.isHighSurrogate((char) last) && Character.isLowSurrogate((char) next);
    }
}
