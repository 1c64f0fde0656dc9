package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.call.MissedCall;
import dev.textback.conversation.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the trail says of a call that the carrier handed to us. */
@Component
class VoiceTrail {

    private final Businesses businesses;
    private final Trail trail;

    VoiceTrail(Businesses businesses, Trail trail) {
        this.businesses = businesses;
        this.trail = trail;
    }

    void nobodyTook(IncomingCall call, MissedCall missed, Business business) {
        add(
                missed,
                "The carrier handed the call to us and nobody took it" + forwarder(call.forwardedFrom(), business)
                        + ".");
    }

    void leftVoicemail(MissedCall missed) {
        add(missed, "The caller left a voicemail.");
    }

    private String forwarder(@Nullable String reported, Business business) {
        if (reported == null) {
            return "";
        }
        CallerId read = businesses.read(reported, business);
        PhoneNumber number =
                read instanceof CallerId.Textable textable ? textable.number() : ((CallerId.NotTextable) read).number();
        return "; forwarded by "
                + (number == null ? "one of our numbers, or one that cannot be read" : number.masked());
    }

    private void add(MissedCall missed, String what) {
        trail.add(missed.businessId(), missed.callId(), missed.conversation(), "voice", what, "");
    }
}
