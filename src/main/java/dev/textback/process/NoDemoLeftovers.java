package dev.textback.process;

import dev.textback.business.SetUpProblem;
import dev.textback.texting.plivo.ConditionalOnCarrierAccount;
import java.time.Duration;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * A database that a demo has used holds a login that everybody knows and a clock that was moved: with a carrier account Textback does not
 * start on it.
 */
@Component
@ConditionalOnCarrierAccount
class NoDemoLeftovers implements SmartInitializingSingleton {

    private static final String DEMO = "demo";
    private static final String WAY_OUT = "; point SPRING_DATASOURCE_URL at a fresh database";

    private final IdentityService identities;
    private final MovableEngineTime time;

    NoDemoLeftovers(IdentityService identities, MovableEngineTime time) {
        this.identities = identities;
        this.time = time;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demoLoginWorks()) {
            throw new SetUpProblem(
                    "This database was used by a demo: the login demo / demo is an administrator in it" + WAY_OUT);
        }
        Duration ahead = time.ahead();
        if (!ahead.isZero()) {
            throw new SetUpProblem(
                    "This database was used by a demo: its clock was moved " + ahead + " ahead" + WAY_OUT);
        }
    }

    private boolean demoLoginWorks() {
        try {
            return identities.createUserQuery().userId(DEMO).count() > 0 && identities.checkPassword(DEMO, DEMO);
        } catch (AuthenticationException lockedForAMoment) {
            return false;
        }
    }
}
