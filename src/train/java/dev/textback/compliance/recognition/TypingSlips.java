package dev.textback.compliance.recognition;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Slips of the thumb: a letter left out, doubled, swapped with the next, or its neighbour on the keys. */
final class TypingSlips {

    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnm";
    private static final int SHORTEST = 4;

    private final Random random;

    TypingSlips(Random random) {
        this.random = random;
    }

    /** The text with one slip in one of its longer words; as it is if it has none. */
    String in(String text) {
        String[] words = text.split(" ");
        List<Integer> places = IntStream.range(0, words.length)
                .filter(at ->
                        words[at].length() >= SHORTEST && words[at].chars().allMatch(Character::isLetter))
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return text;
        }
        int place = places.get(random.nextInt(places.size()));
        words[place] = slipped(new StringBuilder(words[place]));
        return String.join(" ", words);
    }

    private String slipped(StringBuilder word) {
        int at = 1 + random.nextInt(word.length() - 2);
        switch (random.nextInt(4)) {
            case 0 -> word.deleteCharAt(at);
            case 1 -> word.insert(at, word.charAt(at));
            case 2 -> {
                char next = word.charAt(at + 1);
                word.setCharAt(at + 1, word.charAt(at));
                word.setCharAt(at, next);
            }
            default -> {
                int key = KEYS.indexOf(Character.toLowerCase(word.charAt(at)));
                if (key > 0) {
                    word.setCharAt(at, KEYS.charAt(key - 1));
                }
            }
        }
        return word.toString();
    }
}
