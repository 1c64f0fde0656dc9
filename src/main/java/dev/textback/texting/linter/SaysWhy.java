package dev.textback.texting.linter;

import java.util.List;
import java.util.regex.Pattern;

/** It is about the caller's own call, and says so: that call is the consent it stands on (CTIA's conversational messages, FCC 15-72). */
class SaysWhy implements WordingRule {

    private static final Pattern REASON = Words.pattern("\\byour (?:\\S+ ){0,2}call\\b"
            + "|\\byou(?:'ve)? (?:called|rang|phoned)\\b"
            + "|\\bmiss(?:ed|ing)? (?:\\S+ ){0,2}(?:calls?|you)\\b"
            + "|\\bcalls? (?:\\S+ ){0,2}missed\\b"
            + "|\\b(?:su|tu) llamada\\b");

    @Override
    public String id() {
        return "says-why";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        return REASON.matcher(draft.words()).find()
                ? List.of()
                : Remark.missing(
                        "it does not say that it is about the caller's call, such as 'your call at {{callTime}}'");
    }
}
