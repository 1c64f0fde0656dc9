package dev.textback.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares when each text was reserved with when the caller's STOP was committed. Both happen under the caller's lock and by one machine's clock,
 * so their order is certain. A text that was reserved before may be with the carrier already, and has only crossed the STOP.
 */
final class AfterStop {

    /** The program's clock shows whole milliseconds, PostgreSQL's shows microseconds. */
    private static final Duration CLOCK_STEP = Duration.ofMillis(1);

    private AfterStop() {}

    static Result of(Evidence evidence) {
        List<Finding> after = new ArrayList<>();
        List<Finding> crossed = new ArrayList<>();
        Map<String, Evidence.Text> texts = new HashMap<>();
        evidence.texts().forEach(text -> texts.put(text.id(), text));
        for (CarrierText taken : evidence.taken()) {
            Evidence.Text text = texts.get(taken.textId());
            if (text == null) {
                stopBefore(evidence, Shop.ofLine(taken.from()).id(), taken.to(), taken.at())
                        .ifPresent(stop -> after.add(new Finding(
                                taken.to(), "a text that the program knows nothing of, taken after STOP at " + stop)));
                continue;
            }
            if (text.isToStaff() || text.mayFollowAStop()) {
                continue;
            }
            Optional<Instant> stop = stopBefore(
                    evidence,
                    text.business(),
                    text.recipient(),
                    text.reservedAt().plus(CLOCK_STEP));
            Optional<Instant> other = stopBefore(evidence, text.business(), text.recipient(), taken.at());
            if (stop.isPresent()) {
                after.add(new Finding(
                        text.recipient(),
                        text.step() + " was reserved at " + text.reservedAt() + ", after STOP was committed at "
                                + stop.get()));
            } else if (other.isPresent()) {
                crossed.add(new Finding(
                        text.recipient(),
                        text.step() + ": reserved " + text.reservedAt() + ", STOP committed " + other.get() + ", taken "
                                + taken.at()));
            }
        }
        return new Result(after, crossed);
    }

    /** The caller's opt-out that stood at that moment. */
    private static Optional<Instant> stopBefore(Evidence evidence, String business, String caller, Instant moment) {
        Optional<Instant> standing = Optional.empty();
        for (Evidence.Choice choice : evidence.choices()) {
            if (choice.business().equals(business)
                    && choice.caller().equals(caller)
                    && choice.committed().isBefore(moment)) {
                standing = choice.out() ? standing.or(() -> Optional.of(choice.committed())) : Optional.empty();
            }
        }
        return standing;
    }

    record Result(List<Finding> after, List<Finding> crossed) {}
}
