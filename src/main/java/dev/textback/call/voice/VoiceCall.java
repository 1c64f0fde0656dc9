package dev.textback.call.voice;

import dev.textback.call.CallSigns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call so far. Each fact comes with a message of its own; they come late, twice and in any order.
 *
 * @param pickedUpAt when a phone of ours was picked up, by a person or by its voicemail
 * @param takenAt when somebody was connected with the caller
 * @param unansweredAt when the last of our phones had not answered
 * @param spam whether the carrier blocked it as spam
 * @param endedAt when the caller had hung up, or had finished their voicemail
 * @param recording the address of the voicemail
 * @param signs how long the caller's leg lasted, which we answer at once, and what the check of the caller id came to
 */
public record VoiceCall(
        String callId,
        String businessId,
        @Nullable Instant pickedUpAt,
        @Nullable Instant takenAt,
        @Nullable Instant unansweredAt,
        boolean spam,
        @Nullable Instant endedAt,
        @Nullable String recording,
        CallSigns signs) {

    /** A fact that has a moment. */
    enum Fact {
        PICKED_UP("picked_up_at"),
        TAKEN("taken_at"),
        UNANSWERED("unanswered_at"),
        ENDED("ended_at");

        final String column;

        Fact(String column) {
            this.column = column;
        }
    }
}
