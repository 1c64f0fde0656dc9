package dev.textback.telephony;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cloud phone system: how to read its events, and how it shows that they are its own.
 *
 * @param business the only business that it may report for; null for every one
 * @param at the end of the call; null if the events do not say it
 * @param rangSeconds for how many seconds it rang; null if the events do not say it
 * @param attestation what the check of the caller id came to; null if the events do not say it
 * @param answeredWhen looked at first; empty if the events do not say it
 * @param signature null if it logs in with HTTP Basic
 * @param handshakeHeader what it sends once to see that somebody is there, and wants back; null for none
 */
record PhoneSystem(
        String name,
        BodyKind body,
        @Nullable String business,
        Field callId,
        Field from,
        Field to,
        @Nullable Field at,
        TimeFormat atFormat,
        @Nullable Field rangSeconds,
        @Nullable Field attestation,
        List<Condition> missedWhen,
        List<Condition> answeredWhen,
        @Nullable BodySignature signature,
        @Nullable String handshakeHeader) {

    /** What the system calls one of our fields. */
    String nameOf(String field) {
        return switch (field) {
            case "callId" -> callId.written();
            case "from" -> from.written();
            case "to" -> to.written();
            default -> field;
        };
    }
}
