package dev.textback.nudge;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.compliance.OptedOut;
import dev.textback.database.Outbox;
import dev.textback.database.RepeatedTransaction;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks at a business's share of opt-outs at the moment of each opt-out: right after its commit, so that nothing that goes wrong here touches
 * the opt-out itself. Whatever it misses, the next one finds. What was switched off stays so until somebody says otherwise.
 */
@Component
public class OptOutWatch {

    private static final Logger LOG = LoggerFactory.getLogger(OptOutWatch.class);

    private final Businesses businesses;
    private final Nudges nudges;
    private final OptOutRates rates;
    private final NudgeSwitch nudgeSwitch;
    private final OptOutAlert alert;
    private final OptOutProperties properties;
    private final Outbox outbox;
    private final RepeatedTransaction transaction;
    private final Clock clock;

    OptOutWatch(
            Businesses businesses,
            Nudges nudges,
            OptOutRates rates,
            NudgeSwitch nudgeSwitch,
            OptOutAlert alert,
            OptOutProperties properties,
            Outbox outbox,
            RepeatedTransaction transaction,
            Clock clock) {
        this.businesses = businesses;
        this.nudges = nudges;
        this.rates = rates;
        this.nudgeSwitch = nudgeSwitch;
        this.alert = alert;
        this.properties = properties;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One that the outbox committed is looked at by whoever committed it, once its connection is given back. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(OptedOut optOut) {
        if (!outbox.isInUse()) {
            look(optOut.businessId());
        }
    }

    /** Looks at the business now, in a transaction of its own. Never throws. */
    public void look(String businessId) {
        try {
            businesses.withId(businessId).ifPresent(business -> transaction.runApart(() -> compare(business)));
        } catch (RuntimeException failure) {
            LOG.error(
                    "The share of opt-outs of {} could not be looked at; the next opt-out does it again",
                    businessId,
                    failure);
        }
    }

    private void compare(Business business) {
        NudgeState state = nudges.lock(business.id(), clock.instant());
        if (!state.nudgesGo()) {
            return;
        }
        OptOutRate rate = rates.now(business, state.countedFrom());
        NudgeLevel level = rate.level(properties.minimum());
        if (level == state.level()) {
            return;
        }
        nudgeSwitch.to(business, level, state.countedFrom(), NudgeSwitch.PROGRAM, rate.inWords());
        if (level != NudgeLevel.OK) {
            LOG.warn(
                    "{}: {}{}",
                    business.id(),
                    rate.inWords(),
                    level == NudgeLevel.OFF
                            ? "; nudges are off until somebody says otherwise: POST /api/businesses/<id>/nudges"
                            : "; above 2% nudges are switched off");
            alert.tell(business, level, rate.inWords());
        }
    }
}
