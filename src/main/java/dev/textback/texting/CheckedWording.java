package dev.textback.texting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.textback.texting.linter.Draft;
import dev.textback.texting.linter.Finding;
import dev.textback.texting.linter.Sample;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the linter says about a wording, as {@code /api/wordings/check} answers.
 *
 * @param ok whether it may be used: no finding is an error
 * @param encoding {@code GSM-7} or {@code UCS-2}; null, like the next three, if the template cannot be written
 * @param units septets (GSM-7) or UTF-16 units (UCS-2)
 * @param rendered the text with sample facts
 */
record CheckedWording(
        boolean ok,
        @Nullable String encoding,
        @Nullable Integer segments,
        @Nullable Integer units,
        @Nullable String rendered,
        List<Found> findings) {

    static CheckedWording of(Draft draft, List<Finding> findings) {
        Sample sample = draft.sample();
        return new CheckedWording(
                findings.stream().noneMatch(Finding::isError),
                sample == null ? null : sample.gsm7() ? "GSM-7" : "UCS-2",
                sample == null ? null : sample.segments(),
                sample == null ? null : sample.units(),
                sample == null ? null : sample.text(),
                findings.stream().map(Found::of).toList());
    }

    /** @param at the words that are meant; left out if something is missing */
    record Found(
            String rule,
            String severity,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String at) {

        static Found of(Finding finding) {
            return new Found(
                    finding.rule(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.message(),
                    finding.at());
        }
    }
}
