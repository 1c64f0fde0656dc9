package dev.textback.compliance.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The one spelling of a word that the rules use: short forms, two words for one, and slips in words that no other word is near. */
final class Spelling {

    /** "stopppp", "itttt" */
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private final Map<String, String> variants;
    private final Slips slips;

    /** @param variants by what was written, one or two words: what is meant */
    Spelling(Map<String, String> variants, Set<String> core, Set<String> ordinary) {
        this.variants = variants;
        this.slips = new Slips(core, ordinary);
    }

    List<String> of(List<String> written) {
        List<String> spelled = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            String two = i + 1 < written.size() ? written.get(i) + " " + written.get(i + 1) : "";
            if (variants.containsKey(two)) {
                addWords(variants.get(two), spelled);
                i++;
            } else {
                addWords(one(written.get(i)), spelled);
            }
        }
        return spelled;
    }

    private String one(String word) {
        String calm = DRAWN_OUT.matcher(word).replaceAll("$1");
        if (!calm.equals(word)) {
            return one(calm);
        }
        String meant = variants.get(word);
        return meant != null ? meant : slips.meant(word).orElse(word);
    }

    /** A short form may stand for two words, such as "do not". */
    private static void addWords(String meant, List<String> spelled) {
        spelled.addAll(List.of(meant.split(" ")));
    }
}
