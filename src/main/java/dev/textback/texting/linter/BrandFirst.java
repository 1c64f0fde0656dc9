package dev.textback.texting.linter;

import java.util.List;
import java.util.regex.Pattern;

/** Who writes stands first: CTIA Messaging Principles 5.1.2, and a caller reads no further than the notification shows. */
class BrandFirst implements WordingRule {

    private static final Pattern FIRST = Pattern.compile("\\s*\\{\\{\\s*brand\\s*}}");
    private static final int SHOWN = 20;

    @Override
    public String id() {
        return "brand-first";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        if (FIRST.matcher(draft.template()).lookingAt()) {
            return List.of();
        }
        String begin = draft.template().strip();
        begin = begin.substring(
                0, begin.offsetByCodePoints(0, Math.min(SHOWN, begin.codePointCount(0, begin.length()))));
        return List.of(
                new Remark("a text to a caller begins with {{brand}}, but this begins with '" + begin + "'", begin));
    }
}
