package dev.textback.call.voice.plivo;

import dev.textback.call.Attestation;
import dev.textback.call.CallSigns;
import dev.textback.call.voice.IncomingCall;
import dev.textback.texting.plivo.SignedForm;
import org.jspecify.annotations.Nullable;

/** Reads of which call a voice webhook speaks. */
final class CallForm {

    /** The parameter of our own addresses that names the line: not every message about a call does. */
    static final String LINE = "line";

    private CallForm() {}

    /**
     * The call. A caller id that is missing counts as withheld.
     *
     * @throws dev.textback.texting.plivo.MissingParameter if the call or its line is not named
     */
    static IncomingCall read(SignedForm form) {
        return new IncomingCall(
                form.required("CallUUID"),
                form.bounded("From").or(() -> form.bounded("DialBLegFrom")).orElse(""),
                form.ours(LINE).orElseGet(() -> form.required("To")),
                form.bounded("ForwardedFrom").orElse(null),
                new CallSigns(seconds(form), attestation(form)));
    }

    /** Plivo tells it when the leg is over. */
    private static @Nullable Integer seconds(SignedForm form) {
        return form.optional("Duration")
                .filter(written -> written.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    /**
     * Plivo's {@code STIRAttestation} is a level, its {@code STIRVerification} says "Verified" of level A and "Not Verified" of all others and
     * of calls that nobody signed: that one silences nobody.
     */
    private static Attestation attestation(SignedForm form) {
        Attestation level =
                form.optional("STIRAttestation").map(Attestation::reported).orElse(Attestation.UNKNOWN);
        String verified = form.optional("STIRVerification").orElse("");
        if (level == Attestation.UNKNOWN && verified.equalsIgnoreCase("verified")) {
            return Attestation.A;
        }
        return verified.equalsIgnoreCase("failed") ? Attestation.FAILED : level;
    }
}
