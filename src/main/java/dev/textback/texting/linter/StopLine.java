package dev.textback.texting.linter;

import java.util.List;
import java.util.regex.Pattern;

/** How to opt out stands in every text that nobody asked for, and in the answer to HELP: CTIA Messaging Principles 5.1.3. */
class StopLine implements WordingRule {

    /** The word in capitals, told as an instruction: "stop by our shop" is none. */
    private static final Pattern LINE = Pattern.compile(
            "(?i:reply|text|send|txt|answer|with|responda|envíe|envie)[\\s'\"]+STOP\\b"
                    + "|\\bSTOP\\b['\"]?[^.!?\\n]{0,12}(?i:opt|end|stop|quit|unsub|cancel|no more|out\\b|salir|terminar)");

    @Override
    public String id() {
        return "stop-line";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        if (!draft.replies() || LINE.matcher(draft.words()).find()) {
            return List.of();
        }
        return Remark.missing("it must say how to opt out, such as 'Reply STOP to opt out.'");
    }
}
