package dev.textback.call.voice;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of ringing our phones, as the carrier says it when the ringing is over. */
public enum DialOutcome {
    ANSWERED,
    UNANSWERED,
    /** Another phone was quicker; this report is about the leg that lost. */
    LOST_RACE;

    /** No answer, busy, rejected, ring time-out, key not pressed and the like: no conversation came about, whatever the status says. */
    private static final Set<String> NO_CONVERSATION =
            Set.of("1000", "2020", "3000", "3010", "3020", "3100", "3110", "6010", "9110");

    private static final String TAKEN_ELSEWHERE = "9000";

    /**
     * Reads the carrier's report.
     *
     * @param status {@code completed}, {@code busy}, {@code failed}, {@code timeout}, {@code no-answer} or {@code cancel}; null if it is missing:
     *     then a leg to a phone of ours counts as a conversation
     * @param leg the id of the leg that was answered; null if none was
     * @param causeCode the carrier's hang-up code; null if there is none
     */
    public static DialOutcome of(@Nullable String status, @Nullable String leg, @Nullable String causeCode) {
        if (causeCode != null && causeCode.equals(TAKEN_ELSEWHERE)) {
            return LOST_RACE;
        }
        boolean completed =
                status == null || status.strip().toLowerCase(Locale.ROOT).equals("completed");
        boolean cutOff = causeCode != null && NO_CONVERSATION.contains(causeCode);
        return completed && leg != null && !cutOff ? ANSWERED : UNANSWERED;
    }
}
