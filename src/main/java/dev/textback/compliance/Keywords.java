package dev.textback.compliance;

/** Recognises the words that the law and the carriers define for opting out, opting in and asking for help. */
public interface Keywords {

    /** Reads a whole inbound text; case, punctuation and surrounding white space do not matter. */
    Match read(String text);

    /**
     * The finding.
     *
     * @param rule a stable name of the rule that matched, such as {@code opt-out-word:stop}; {@code none} if nothing did
     * @param carrierAnswers whether the carrier itself answers this very text (Plivo's own opt-out, opt-in and help words), so that an
     *     answer of ours would be a second one
     */
    record Match(KeywordKind kind, String rule, boolean carrierAnswers) {}
}
