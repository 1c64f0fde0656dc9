package dev.textback.texting.linter;

import java.util.List;

/**
 * Only characters of GSM-7: one other turns the whole text into UCS-2, of which a segment holds 70 instead of 160 (3GPP 23.038, 6.2.1).
 * Typographic quotes, dashes and spaces have been made plain before.
 */
class Gsm7 implements WordingRule {

    @Override
    public String id() {
        return "gsm-7";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Remark> judge(Draft draft) {
        Sample sample = draft.sample();
        if (sample == null || sample.gsm7()) {
            return List.of();
        }
        return List.of(new Remark(
                "it holds characters outside GSM-7, so that a segment holds 70 characters instead of 160: "
                        + sample.outside() + "; write others, or live with the price",
                sample.outside()));
    }
}
