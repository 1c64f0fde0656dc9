package dev.textback.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page shows of one phone at one moment.
 *
 * @param note why texts cannot reach this phone, or what the carrier holds against it; null: nothing to say
 * @param canText whether a text can be written on it
 */
record PhoneScreen(
        Time time, @Nullable String number, @Nullable String note, boolean canText, List<Entry> thread, Owner owner) {

    /**
     * The business's clock.
     *
     * @param hours whether it is open, in words
     * @param next where skipping ahead leads, such as {@code to 3:43 PM}; null: nothing waits for this caller
     */
    record Time(
            String time,
            String day,
            String zone,
            boolean open,
            String hours,
            @Nullable String next) {}

    /**
     * One line of the thread.
     *
     * @param kind call, heard (what was said on it), voicemail, theirs (from the business), carrier (the carrier's own reply) or mine
     * @param state in words, such as Delivered
     * @param arrived false: this text never reached the phone, and is shown only to explain what happened
     */
    record Entry(
            String id,
            String kind,
            String body,
            String day,
            String time,
            String state,
            boolean arrived,
            int segments) {}

    /** The owner's phone; number null: none is configured. */
    record Owner(@Nullable String number, List<Entry> thread) {}
}
