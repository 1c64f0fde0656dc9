package dev.textback.metrics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.textback.business.Business;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a business's missed calls were, counted from the rows that come with it and from nothing else. It knows no money.
 *
 * @param from the first day, in the business's zone
 * @param to the last day, included
 * @param callers different numbers; a call without a number is no caller
 * @param callersWhoCalledAgain numbers with two calls or more in the period
 * @param wouldHaveBeenTexted calls marked {@code yes}
 * @param calledBack calls that a person dealt with
 * @param medianMinutesToCallBack of those; the lower of the two in the middle; null if there are none
 */
@JsonPropertyOrder({
    "business",
    "from",
    "to",
    "zone",
    "sending",
    "calls",
    "inHours",
    "afterHours",
    "callers",
    "callersWhoCalledAgain",
    "wouldHaveBeenTexted",
    "calledBack",
    "medianMinutesToCallBack",
    "callsPerDay",
    "callsPerHour",
    "rows"
})
record Baseline(
        String business,
        LocalDate from,
        LocalDate to,
        String zone,
        boolean sending,
        long calls,
        long inHours,
        long afterHours,
        long callers,
        long callersWhoCalledAgain,
        long wouldHaveBeenTexted,
        long calledBack,
        @Nullable Long medianMinutesToCallBack,
        Map<LocalDate, Long> callsPerDay,
        Map<Integer, Long> callsPerHour,
        List<BaselineCall> rows) {

    static Baseline count(Business business, LocalDate from, LocalDate to, List<BaselineCall> rows) {
        return new Baseline(
                business.id(),
                from,
                to,
                business.zone().getId(),
                business.sending(),
                rows.size(),
                count(rows, BaselineCall::inHours),
                count(rows, call -> !call.inHours()),
                count(rows, call -> call.nthOfCaller() == 1),
                count(rows, call -> call.nthOfCaller() == 2),
                count(rows, call -> call.wouldHaveBeenTexted().equals("yes")),
                count(rows, BaselineCall::isCalledBack),
                median(rows),
                per(rows, BaselineCall::day),
                per(rows, BaselineCall::hour),
                rows);
    }

    private static long count(List<BaselineCall> rows, Predicate<BaselineCall> which) {
        return rows.stream().filter(which).count();
    }

    private static @Nullable Long median(List<BaselineCall> rows) {
        List<Long> minutes = rows.stream()
                .map(BaselineCall::minutesToCallBack)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return minutes.isEmpty() ? null : minutes.get((minutes.size() - 1) / 2);
    }

    private static <T> Map<T, Long> per(List<BaselineCall> rows, Function<BaselineCall, T> what) {
        return rows.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
    }
}
