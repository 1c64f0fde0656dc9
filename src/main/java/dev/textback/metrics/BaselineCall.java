package dev.textback.metrics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.textback.csv.CsvTable;
import dev.textback.csv.CsvTable.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One missed call: a row of the baseline's export.
 *
 * @param day the day it ended, in the business's zone
 * @param hour the hour it ended, 0 to 23, in the business's zone
 * @param inHours whether the business was open
 * @param caller E.164; empty if there was no number
 * @param nthOfCaller which of the caller's calls in the period it is, from 1; 0 if there was no number
 * @param wouldHaveBeenTexted {@code yes} or {@code no}: whether it would have been texted, had sending been on; empty if it was
 * @param why what decided that
 * @param outcome what the call came to; empty while nobody knows
 * @param calledBackAt when a person had dealt with it; null if none has
 * @param minutesToCallBack whole minutes from the end of the call until then
 */
@JsonPropertyOrder({
    "callId",
    "endedAt",
    "day",
    "hour",
    "inHours",
    "caller",
    "nthOfCaller",
    "wouldHaveBeenTexted",
    "why",
    "outcome",
    "calledBackAt",
    "minutesToCallBack"
})
record BaselineCall(
        String callId,
        Instant endedAt,
        LocalDate day,
        int hour,
        boolean inHours,
        String caller,
        int nthOfCaller,
        String wouldHaveBeenTexted,
        String why,
        String outcome,
        @Nullable Instant calledBackAt,
        @Nullable Long minutesToCallBack) {

    /** The export's columns; the record's own order, which JSON keeps too. */
    static final CsvTable<BaselineCall> TABLE = new CsvTable<>(List.of(
            new Column<>("callId", BaselineCall::callId),
            new Column<>("endedAt", BaselineCall::endedAt),
            new Column<>("day", BaselineCall::day),
            new Column<>("hour", BaselineCall::hour),
            new Column<>("inHours", BaselineCall::inHours),
            new Column<>("caller", BaselineCall::caller),
            new Column<>("nthOfCaller", BaselineCall::nthOfCaller),
            new Column<>("wouldHaveBeenTexted", BaselineCall::wouldHaveBeenTexted),
            new Column<>("why", BaselineCall::why),
            new Column<>("outcome", BaselineCall::outcome),
            new Column<>("calledBackAt", BaselineCall::calledBackAt),
            new Column<>("minutesToCallBack", BaselineCall::minutesToCallBack)));

    /** What only a person's call, by task or by phone, comes to. */
    private static final Set<String> BY_A_PERSON = Set.of("called-back", "not-reached", "booked", "handled");

    boolean isCalledBack() {
        return calledBackAt != null;
    }

    static @Nullable Instant calledBack(String outcome, @Nullable Instant outcomeAt) {
        return BY_A_PERSON.contains(outcome) ? outcomeAt : null;
    }

    static @Nullable Long minutes(Instant endedAt, @Nullable Instant calledBackAt) {
        return calledBackAt == null
                ? null
                : Duration.between(endedAt, calledBackAt).toMinutes();
    }
}
