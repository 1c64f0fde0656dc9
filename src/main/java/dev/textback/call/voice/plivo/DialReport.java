package dev.textback.call.voice.plivo;

import dev.textback.call.voice.DialOutcome;
import dev.textback.texting.plivo.SignedForm;

/** Reads what {@code <Dial action>} reports. */
final class DialReport {

    private DialReport() {}

    static DialOutcome outcome(SignedForm form) {
        return DialOutcome.of(
                form.optional("DialStatus").orElse(null),
                form.optional("DialBLegUUID").orElse(null),
                form.optional("DialHangupCauseCode")
                        .or(() -> form.optional("DialBLegHangupCauseCode"))
                        .orElse(null));
    }

    /** Which turn of ringing has ended; the first, if our address does not say. */
    static int turn(SignedForm form) {
        return form.ours(VoiceAddresses.TURN)
                .filter(turn -> turn.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
