package dev.textback.compliance;

/**
 * Reads an inbound text before anything else does: the words that the law and the carriers define for opting out, opting in and asking for
 * help, the same wish in anybody's own words, and what merely looks like it.
 */
public interface Keywords {

    /** Reads a whole inbound text, whatever it holds; takes time in proportion to its length. */
    Match read(String text);

    /**
     * The finding.
     *
     * @param rule a stable name of the rule that matched, such as {@code opt-out-word:stop} or {@code soft-no:found-someone}; {@code none}
     *     if nothing did
     * @param carrierAnswers whether the carrier itself answers this very text (Plivo's own opt-out, opt-in and help words), so that an
     *     answer of ours would be a second one
     * @param language ISO 639-1, {@code en} or {@code es}; {@code und} if the text has no words to tell by
     */
    record Match(KeywordKind kind, String rule, boolean carrierAnswers, String language) {

        /** How it sounds, if it is no keyword. */
        public Tone tone() {
            return Tone.ofRule(rule);
        }
    }
}
