package dev.textback.compliance.recognition;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** So many of so many, with the exact 95 % interval of Clopper and Pearson. */
record Share(int hits, int all) {

    private static final double TAIL = 0.025;

    double lower() {
        return hits == 0 ? 0 : root(p -> 1 - atMost(hits - 1, p) - TAIL);
    }

    double upper() {
        return hits == all ? 1 : root(p -> TAIL - atMost(hits, p));
    }

    double value() {
        return (double) hits / all;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d of %d = %.2f %% (95 %%: %.2f to %.2f %%)",
                hits,
                all,
                100 * value(),
                100 * lower(),
                100 * upper());
    }

    /** Where the function, which rises with p, crosses nought. */
    private static double root(DoubleUnaryOperator rising) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The chance of at most so many hits. */
    private double atMost(int most, double p) {
        double sum = 0;
        double logChoose = 0;
        for (int k = 0; k <= most; k++) {
            sum += Math.exp(logChoose + k * Math.log(p) + (all - k) * Math.log1p(-p));
            logChoose += Math.log(all - k) - Math.log(k + 1.0);
        }
        return Math.min(1, sum);
    }
}
