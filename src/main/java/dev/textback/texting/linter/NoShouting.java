package dev.textback.texting.linter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No words in capitals and no rows of exclamation marks, which filters take for spam. STOP, HELP, the brand and usual abbreviations
 * ({@code linter/capitals.txt}) are no shouting, and a single word of two or three letters is taken for an abbreviation.
 */
class NoShouting implements WordingRule {

    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,}(?![\\p{L}\\p{N}])");
    private static final Pattern ROW_OF_MARKS = Pattern.compile("[!?]{2,}");
    private static final int LONGEST_ABBREVIATION = 3;

    private final Set<String> usual = WordList.read("capitals").entries();

    @Override
    public String id() {
        return "no-shouting";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        List<Remark> remarks = new ArrayList<>();
        for (String words : shouted(draft)) {
            remarks.add(new Remark("'" + words + "' is shouting; write it in small letters", words));
        }
        for (String marks : Words.all(ROW_OF_MARKS, draft.words())) {
            remarks.add(new Remark("'" + marks + "' is shouting; one mark will do", marks));
        }
        return remarks;
    }

    private List<String> shouted(Draft draft) {
        String brand = draft.brand().toUpperCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        int previousEnd = -2;
        Matcher capitals = CAPITALS.matcher(draft.words());
        while (capitals.find()) {
            String word = capitals.group();
            if (usual.contains(word.toLowerCase(Locale.ROOT)) || !brand.isBlank() && brand.contains(word)) {
                continue;
            }
            if (capitals.start() == previousEnd + 1 || word.length() > LONGEST_ABBREVIATION) {
                found.add(word);
            }
            previousEnd = capitals.end();
        }
        return Collections.unmodifiableList(found);
    }
}
