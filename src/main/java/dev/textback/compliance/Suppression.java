package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.time.Instant;

/**
 * That a number is not to be texted.
 *
 * @param line the business's line that it holds for, in E.164; {@link #ALL_LINES} for all of them
 * @param since when it was said, UTC
 * @param sourceId the inbound text, receipt or act of staff behind it
 * @param rule the rule that led to it
 * @param reason why, for one that staff added; else empty
 * @param addedBy the login of whoever added it; empty for one that the caller said
 */
public record Suppression(
        PhoneNumber number,
        String line,
        Instant since,
        Source source,
        String sourceId,
        String rule,
        String reason,
        String addedBy) {

    /** What stands in place of a line. */
    public static final String ALL_LINES = "*";

    /** Who said it: what the caller said, by a text or at their carrier, only the caller takes back. */
    public enum Source {
        CALLER,
        STAFF;

        /** The name as files and the database write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
