package dev.textback.texting.linter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phrases of a list in a text: whole words, in any case, any white space or hyphen between them, and also where digits and signs stand for
 * letters ({@code FR33}), which filters read as well.
 */
class ListedWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|%");
    private static final Map<Character, Character> DISGUISES =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '@', 'a', '$', 's');

    /** Each phrase as its words, with whether it is one that the list takes out again. */
    private final Map<List<String>, Boolean> phrases = new LinkedHashMap<>();

    private int longest;

    ListedWords(WordList list) {
        list.entries().forEach(phrase -> add(phrase, false));
        list.exceptions().forEach(phrase -> add(phrase, true));
    }

    private void add(String phrase, boolean exception) {
        List<String> words = words(phrase).stream().map(Word::lower).toList();
        phrases.put(words, exception);
        longest = Math.max(longest, words.size());
    }

    /** Each of them once, as it stands in the text. */
    List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (String read : List.of(text, undisguised(text))) {
            List<Word> words = words(read);
            int next = 0;
            while (next < words.size()) {
                next += taken(text, words, next, found);
            }
        }
        return List.copyOf(found);
    }

    /** How many words the longest phrase takes that begins there; 1 if none does. */
    private int taken(String text, List<Word> words, int first, Set<String> found) {
        for (int count = Math.min(longest, words.size() - first); count > 0; count--) {
            List<Word> candidate = words.subList(first, first + count);
            Boolean exception = phrases.get(candidate.stream().map(Word::lower).toList());
            int end = candidate.get(count - 1).end();
            if (exception != null && isOnePhrase(text, candidate)) {
                if (!exception) {
                    found.add(text.substring(candidate.get(0).start(), end));
                }
                return count;
            }
        }
        return 1;
    }

    private static boolean isOnePhrase(String text, List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            String between = text.substring(words.get(i - 1).end(), words.get(i).start());
            if (!between.chars().allMatch(sign -> sign == '-' || Character.isWhitespace(sign))) {
                return false;
            }
        }
        return true;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return words;
    }

    /** As long as the text: a sign counts as a letter where a letter stands beside it. */
    private static String undisguised(String text) {
        StringBuilder letters = new StringBuilder(text);
        for (int i = 0; i < letters.length(); i++) {
            Character letter = DISGUISES.get(letters.charAt(i));
            if (letter != null && (isLetter(letters, i - 1) || startsWord(letters, i))) {
                letters.setCharAt(i, letter);
            }
        }
        return letters.toString();
    }

    private static boolean startsWord(CharSequence text, int i) {
        return isLetter(text, i + 1) && (i == 0 || Character.isWhitespace(text.charAt(i - 1)));
    }

    private static boolean isLetter(CharSequence text, int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    private record Word(String lower, int start, int end) {}
}
