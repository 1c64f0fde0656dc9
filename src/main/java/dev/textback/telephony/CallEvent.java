package dev.textback.telephony;

import dev.textback.call.ReportedCall;

/** What a phone system's event tells us. */
sealed interface CallEvent {

    /** Nobody answered. */
    record Missed(ReportedCall call) implements CallEvent {}

    /** Somebody spoke with the caller. */
    record Answered(ReportedCall call) implements CallEvent {}

    /** Of no interest. */
    record Ignored(String reason) implements CallEvent {}
}
