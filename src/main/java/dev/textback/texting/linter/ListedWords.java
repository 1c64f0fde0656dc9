package dev.textback.texting.linter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words of a list in a text, also where digits and signs stand for letters ({@code FR33}), which filters read as well. */
class ListedWords {

    private static final Map<Character, Character> DISGUISES =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '@', 'a', '$', 's');

    private final Pattern words;
    private final boolean exceptions;

    ListedWords(WordList list) {
        this.words = list.asPattern();
        this.exceptions = !list.exceptions().isEmpty();
    }

    /** Each of them once, as it stands in the text. */
    List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (String read : List.of(text, undisguised(text))) {
            Matcher matcher = words.matcher(read);
            while (matcher.find()) {
                if (!exceptions || matcher.group("not") == null) {
                    found.add(text.substring(matcher.start(), matcher.end()));
                }
            }
        }
        return List.copyOf(found);
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
}
