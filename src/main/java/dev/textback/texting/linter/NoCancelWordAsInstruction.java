package dev.textback.texting.linter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * No other opt-out word than STOP is given as an instruction. Whoever replies CANCEL to cancel an appointment has opted out by law (47 CFR
 * 64.1200(a)(10)) and is blocked by the carrier (Plivo's DND list).
 */
class NoCancelWordAsInstruction implements WordingRule {

    private static final String VERB =
            "\\b(?:reply|text|send|txt|respond|answer)(?:\\s+(?:with|us|back|the\\s+word))*[\\s'\":]+";
    private static final String TAKEN = "(?:cancel|end|quit|unsubscribe|unsub|revoke|opt[ -]?out|stop ?all)\\b";
    private static final String KEYWORD = "(?:CANCEL|END|QUIT|UNSUBSCRIBE|UNSUB|REVOKE|OPT[ -]?OUT|STOP ?ALL)\\b";

    /** Told to reply it, in any case, or written as a keyword, in capitals. */
    private static final Pattern INSTRUCTION = Pattern.compile("(?i:" + VERB + TAKEN + ")|\\b" + KEYWORD);

    @Override
    public String id() {
        return "no-cancel-word-as-instruction";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        return Words.all(INSTRUCTION, draft.words()).stream()
                .map(words -> new Remark(
                        "'" + words + "' asks for a word that opts the caller out and makes the carrier block you;"
                                + " only STOP may be asked for, and for opting out alone; to cancel, write 'text us' or 'call us'",
                        words))
                .toList();
    }
}
