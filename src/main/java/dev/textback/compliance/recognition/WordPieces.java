package dev.textback.compliance.recognition;

import dev.textback.business.SetUpProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import opennlp.tools.tokenize.WordpieceTokenizer;
import org.springframework.core.io.ClassPathResource;

/**
 * A text as the model reads it: in small letters without accents, cut into the word pieces (WordPiece) of {@code recognition/word-pieces.txt}.
 */
final class WordPieces {

    /** How many pieces the model reads at once, with the two that mark begin and end. */
    static final int WINDOW = 64;

    private static final String FILE = "recognition/word-pieces.txt";
    private static final String UNKNOWN = "[UNK]";
    private static final int MARKS = 2;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+|[\\p{Cc}&&[^\\s]]+");
    /** Each sign is a word of its own: "stop🛑" is read as "stop". */
    private static final Pattern SIGN = Pattern.compile("[\\p{P}\\p{S}]");

    private final Map<String, Integer> places;
    private final WordpieceTokenizer tokenizer;

    WordPieces() {
        List<String> pieces = read();
        this.places = new HashMap<>(pieces.size() * 2);
        for (int place = 0; place < pieces.size(); place++) {
            places.put(pieces.get(place), place);
        }
        this.tokenizer = new WordpieceTokenizer(places.keySet());
    }

    /** The places of its pieces in the file, the marks of begin and end among them; at least these two. */
    long[] of(String text) {
        return Arrays.stream(tokenizer.tokenize(plain(text)))
                .mapToLong(piece -> places.getOrDefault(piece, places.get(UNKNOWN)))
                .toArray();
    }

    /** The same, in windows that overlap by half, each with its marks: no more than {@code most}, from both ends of the text. */
    List<long[]> windows(String text, int most) {
        long[] all = of(text);
        if (all.length <= WINDOW) {
            return List.of(all);
        }
        int step = (WINDOW - MARKS) / 2;
        int count = (all.length - WINDOW + step - 1) / step + 1;
        return LongStream.range(0, count)
                .filter(window -> window < most / 2 || window >= count - most / 2)
                .mapToObj(window -> window(all, (int) window * step))
                .toList();
    }

    private static long[] window(long[] all, int from) {
        int begin = Math.min(from, all.length - WINDOW);
        long[] window = Arrays.copyOfRange(all, begin, begin + WINDOW);
        window[0] = all[0];
        window[WINDOW - 1] = all[all.length - 1];
        return window;
    }

    private static String plain(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        String bare = ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD))
                .replaceAll("");
        return SIGN.matcher(INVISIBLE.matcher(bare).replaceAll("")).replaceAll(" $0 ");
    }

    private static List<String> read() {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return file.lines().toList();
        } catch (IOException e) {
            throw new SetUpProblem(FILE + " cannot be read: " + e);
        }
    }
}
