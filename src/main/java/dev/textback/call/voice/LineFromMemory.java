package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import java.util.List;

/** A line that knows its configuration and nothing else: what it does with calls while the program still starts. */
public final class LineFromMemory {

    private final Businesses businesses;
    private final RingPlan plan;

    public LineFromMemory(Businesses businesses) {
        this.businesses = businesses;
        this.plan = new RingPlan(businesses);
    }

    /** Somebody rings. */
    public Reaction answer(IncomingCall call) {
        return plan.businessOf(call)
                .map(business -> plan.isLoop(business, call) ? new Reaction.TurnAway() : ring(call, business, 0))
                .orElseGet(Reaction.UnknownLine::new);
    }

    /** Nobody answered in this turn of ringing. */
    public Reaction unanswered(IncomingCall call, int turn) {
        return plan.businessOf(call)
                .map(business -> ring(call, business, turn + 1))
                .orElseGet(Reaction.UnknownLine::new);
    }

    private Reaction ring(IncomingCall call, Business business, int turn) {
        List<PhoneNumber> phones = plan.phones(business, call, turn);
        return phones.isEmpty()
                ? new Reaction.TakeMessage(business, Announcements.withoutKnowing(businesses, call, business))
                : new Reaction.Ring(business, phones, turn);
    }
}
