package dev.textback.call.voice.plivo;

import dev.textback.business.PhoneNumber;
import dev.textback.texting.plivo.CarrierAccount;
import dev.textback.texting.plivo.PublicAddress;

/** The addresses that we hand out in the XML. They name the line, and ask the carrier to repeat whatever fails. */
final class VoiceAddresses {

    static final String ANSWER = "/webhooks/plivo/answer";
    static final String DIAL_RESULT = "/webhooks/plivo/dial-result";
    static final String LEG = "/webhooks/plivo/leg";
    static final String CONFIRM = "/webhooks/plivo/confirm";
    static final String RECORDING = "/webhooks/plivo/recording";
    static final String HANGUP = "/webhooks/plivo/hangup";

    /** The parameter that says which turn of ringing has ended. */
    static final String TURN = "turn";

    /** Plivo's callback configuration: three repeats, also after a 5xx, which it does not repeat by itself. */
    static final String RETRY = "#rc=3&rp=all";

    private final CarrierAccount account;

    VoiceAddresses(CarrierAccount account) {
        this.account = account;
    }

    String dialResult(PhoneNumber line, int turn) {
        return of(DIAL_RESULT, line, "&" + TURN + "=" + turn);
    }

    String leg(PhoneNumber line) {
        return of(LEG, line, "");
    }

    String confirm(PhoneNumber line) {
        return of(CONFIRM, line, "");
    }

    String recording(PhoneNumber line) {
        return of(RECORDING, line, "");
    }

    private String of(String path, PhoneNumber line, String more) {
        return PublicAddress.of(account, path) + "?" + CallForm.LINE + "="
                + line.e164().substring(1) + more + RETRY;
    }
}
