package dev.textback.call.voice.plivo;

import dev.textback.business.Business;
import dev.textback.call.voice.IncomingCall;
import dev.textback.call.voice.Reaction;
import dev.textback.call.voice.VoiceLine;
import dev.textback.texting.plivo.CarrierAccount;

/** A reaction as Plivo is told it. */
final class ReactionXml {

    /** A carrier's own voicemail answers after 25 to 30 seconds. */
    private static final int RING_SECONDS = 20;

    private static final VoiceXml.RingTimes TIMES = new VoiceXml.RingTimes(RING_SECONDS, VoiceLine.KEY_SECONDS);

    private final VoiceAddresses addresses;

    ReactionXml(CarrierAccount account) {
        this.addresses = new VoiceAddresses(account);
    }

    String of(Reaction reaction, IncomingCall call) {
        if (reaction instanceof Reaction.Ring ring) {
            return new VoiceXml()
                    .ring(ring.phones(), ring.business().lineReportedAs(call.to()), ring.turn(), addresses, TIMES)
                    .done();
        }
        if (reaction instanceof Reaction.TakeMessage message) {
            Business business = message.business();
            return new VoiceXml()
                    .takeMessage(
                            business,
                            message.announcement(),
                            business.lineReportedAs(call.to()),
                            addresses,
                            VoiceLine.LONGEST_VOICEMAIL_SECONDS)
                    .done();
        }
        return reaction instanceof Reaction.TurnAway
                ? new VoiceXml().refuseAsBusy().done()
                : nothing();
    }

    /** Whose call it is that somebody has just picked up. */
    static String confirm(Business business) {
        return new VoiceXml()
                .speak("A call for " + business.brand() + ". To take it, press 1.")
                .done();
    }

    static String goodbye() {
        return new VoiceXml().speak("Thank you. Goodbye.").hangUp().done();
    }

    static String nothing() {
        return new VoiceXml().done();
    }
}
