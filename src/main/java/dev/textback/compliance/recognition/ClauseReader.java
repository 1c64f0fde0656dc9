package dev.textback.compliance.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a text apart into clauses of plain words: lower case, without accents, apostrophes, invisible characters and decoration, each word in
 * the spelling that the rules use. One pass, in time proportional to the text.
 */
final class ClauseReader {

    private static final String STOP_SIGNS = "\uD83D\uDED1\uD83D\uDEAB\u26D4\u270B";

    private final Spelling spelling;

    ClauseReader(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Clause> read(String text) {
        Splitter splitter = new Splitter();
        plain(text).codePoints().forEach(splitter::take);
        splitter.endClause(false);
        return splitter.clauses;
    }

    /** Full-width letters become narrow, accents fall away, and so does what nobody sees. */
    private static String plain(String text) {
        String apart = Normalizer.normalize(Normalizer.normalize(text, Normalizer.Form.NFKC), Normalizer.Form.NFD);
        return apart.toLowerCase(Locale.ROOT);
    }

    private final class Splitter {

        private final List<Clause> clauses = new ArrayList<>();
        private List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean hyphen;

        void take(int character) {
            if (Character.isLetterOrDigit(character)) {
                takeLetter(character);
            } else if (!isSilent(character)) {
                takeOther(character);
            }
        }

        private void takeLetter(int character) {
            if (hyphen && word.length() > 0) {
                endWord();
            } else if (hyphen) {
                endClause(false);
            }
            hyphen = false;
            word.appendCodePoint(character);
        }

        private void takeOther(int character) {
            if (character == '-' && word.length() > 0) {
                hyphen = true;
                return;
            }
            boolean dangling = hyphen;
            hyphen = false;
            endWord();
            if (dangling || character == '-') {
                endClause(false);
            } else if (character == '#') {
                words.add("number");
            } else if (character == '&' || character == '+') {
                words.add("and");
            } else if (STOP_SIGNS.indexOf(character) >= 0) {
                words.add("stop");
            } else if (character == '/') {
                return;
            } else if (character == '$') {
                word.append('$');
            } else if (!Character.isWhitespace(character) || character == '\n' || character == '\r') {
                endClause(character == '?');
            }
        }

        private void endWord() {
            if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }

        private void endClause(boolean asks) {
            endWord();
            List<String> spelled = spelling.of(words);
            if (!spelled.isEmpty()) {
                clauses.add(new Clause(spelled, asks));
            } else if (asks && !clauses.isEmpty()) {
                int last = clauses.size() - 1;
                clauses.set(last, new Clause(clauses.get(last).words(), true));
            }
            words = new ArrayList<>();
        }
    }

    /** Apostrophes, accents that were taken off, asterisks within words, direction marks, joiners and variation selectors. */
    private static boolean isSilent(int character) {
        if (character == '\'' || character == '’' || character == '`' || character == '‘' || character == '*') {
            return true;
        }
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.CONTROL && !Character.isWhitespace(character);
    }
}
