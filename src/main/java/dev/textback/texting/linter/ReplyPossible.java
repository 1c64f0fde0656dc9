package dev.textback.texting.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line that receives no replies says so in each text and names another way to opt out: 47 CFR 64.1200(a)(12). And it invites none, because
 * whoever follows the invitation is not heard. A confirmation of an opt-out is past that.
 */
class ReplyPossible implements WordingRule {

    private static final Pattern SAID = Words.pattern(
            "\\b(?:can(?:no|')t|cannot|can not|unable to|don't|do not|won't) (?:\\S+ ){0,2}(?:repl\\w+|receive|get|read|accept|answer|see)\\b"
                    + "|\\brepl(?:y|ies)\\b (?:\\S+ ){0,2}(?:aren't|isn't|not|never) |\\bno repl(?:y|ies)\\b|\\bnot monitored\\b");
    private static final Pattern WAY_OUT = Words.pattern(
            "\\bopt(?:ing)?[ -]?out\\b|\\bunsubscribe\\b|\\bno more texts\\b|\\bstop (?:these|our|getting|receiving)\\b");
    private static final Pattern ELSEWHERE =
            Words.pattern("\\{\\{\\s*(?:businessPhone|bookingUrl)\\s*}}|\\d{3}[ .)-]{0,2}\\d{4}|" + WebAddresses.HOST);
    private static final Pattern INVITED = Pattern.compile(
            "(?<!n't |not )\\b(?i:reply|text|send|respond)\\s+(?i:with\\s+)?(?:\\d|['\"]?[A-Z]{2,}\\b|(?i:us|back|here|it)\\b)|\\b\\d\\s*=");

    @Override
    public String id() {
        return "reply-possible";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        List<Remark> remarks = new ArrayList<>();
        if (draft.replies()) {
            return remarks;
        }
        if (!SAID.matcher(draft.words()).find()) {
            remarks.add(new Remark(
                    "the line receives no replies, so it must say so, such as 'We can't read replies.'", null));
        }
        if (!WAY_OUT.matcher(draft.words()).find()
                || !ELSEWHERE.matcher(draft.template()).find()) {
            remarks.add(new Remark(
                    "the line receives no replies, so it must name another way to opt out, such as 'To opt out call {{businessPhone}}.'",
                    null));
        }
        for (String invitation : Words.all(INVITED, draft.words())) {
            remarks.add(new Remark(
                    "'" + invitation + "' invites a reply, but the line receives none; leave it out", invitation));
        }
        return remarks;
    }
}
