package dev.textback.texting;

import java.time.Instant;

/** One rule of the gate (rule 3). The first that does not allow a text decides. */
interface TextingPolicy {

    Verdict judge(Proposal proposal);

    /** A policy's answer. */
    sealed interface Verdict {
        Verdict ALLOWED = new Allowed();

        record Allowed() implements Verdict {}

        /** Not now, but from {@code at} on. */
        record Later(Instant at, String reason, String rule) implements Verdict {}

        /** It has become pointless. */
        record Withdrawn(String reason, String rule) implements Verdict {}

        record Refused(String reason, String rule) implements Verdict {}

        /** Not any more; and whatever the caller has heard from us before, a person must call. */
        record ByPhone(String reason, String rule) implements Verdict {}
    }
}
