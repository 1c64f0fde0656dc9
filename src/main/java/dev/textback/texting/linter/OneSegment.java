package dev.textback.texting.linter;

import java.util.List;

/**
 * One segment, with this business's name and facts as wide as they get: each further one is billed, and carriers count texts of several parts
 * against the sender (3GPP 23.038 for the lengths).
 */
class OneSegment implements WordingRule {

    private static final int MOST_GSM = 160;
    private static final int MOST_UCS2 = 70;

    @Override
    public String id() {
        return "one-segment";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        Sample sample = draft.sample();
        if (sample == null || sample.segments() == 1) {
            return List.of();
        }
        String cause = sample.gsm7()
                ? "%d septets of %d".formatted(sample.units(), MOST_GSM)
                : "%d units of %d, because of characters outside GSM-7: %s"
                        .formatted(sample.units(), MOST_UCS2, sample.outside());
        return Remark.missing(
                "it takes " + sample.segments() + " segments (" + cause + "); shorten it until it fits one");
    }
}
