package dev.textback.call.voice.plivo;

import dev.textback.call.voice.IncomingCall;
import dev.textback.texting.plivo.SignedForm;

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
                form.bounded("ForwardedFrom").orElse(null));
    }
}
