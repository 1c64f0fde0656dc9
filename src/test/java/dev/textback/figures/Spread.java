package dev.textback.figures;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Durations, shortest first. Percentiles are by nearest rank, so each is a duration that really occurred. */
record Spread(List<Duration> sorted) {

    static Spread of(Collection<Duration> durations) {
        return new Spread(durations.stream().sorted().toList());
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    double max() {
        return percentile(100);
    }

    int count() {
        return sorted.size();
    }

    /** In milliseconds; not a number if there is no duration at all. */
    private double percentile(int percent) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(rank - 1).toNanos() / 1e6;
    }
}
