package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom to ring for a call, from the configuration alone: it must work when nothing else does. */
public final class RingPlan {

    private final Businesses businesses;

    public RingPlan(Businesses businesses) {
        this.businesses = businesses;
    }

    /** The business that was called; empty if the line is nobody's. */
    public Optional<Business> businessOf(IncomingCall call) {
        return businesses.withLine(call.to());
    }

    /**
     * The phones of a turn: all of them, or in order one at a time. Empty if calls reach the line only after they were missed, or if nobody
     * is left. A phone that is calling itself is not rung.
     *
     * @param turn 0 for the first
     */
    public List<PhoneNumber> phones(Business business, IncomingCall call, int turn) {
        if (business.mode() == Business.Mode.FORWARDED || turn < 0) {
            return List.of();
        }
        PhoneNumber caller = number(call.from(), business);
        List<PhoneNumber> phones =
                business.rings().stream().filter(phone -> !phone.equals(caller)).toList();
        if (business.ring() == Business.Ring.ALL_AT_ONCE) {
            return turn == 0 ? phones : List.of();
        }
        return turn < phones.size() ? List.of(phones.get(turn)) : List.of();
    }

    /**
     * Whether the call is one of ours that came back: sent on by a phone that we ring, or from a line of the business itself. Ringing it again
     * would go round for ever.
     */
    public boolean isLoop(Business business, IncomingCall call) {
        if (business.mode() == Business.Mode.FORWARDED) {
            return false;
        }
        PhoneNumber forwarder = call.forwardedFrom() == null ? null : number(call.forwardedFrom(), business);
        PhoneNumber caller = number(call.from(), business);
        return (forwarder != null && business.rings().contains(forwarder))
                || (caller != null && business.lines().contains(caller));
    }

    private @Nullable PhoneNumber number(String reported, Business business) {
        CallerId read = businesses.read(reported, business);
        return read instanceof CallerId.Textable textable ? textable.number() : ((CallerId.NotTextable) read).number();
    }
}
