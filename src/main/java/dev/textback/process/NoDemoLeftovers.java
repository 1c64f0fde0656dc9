package dev.textback.process;

import dev.textback.business.SetUpProblem;
import dev.textback.process.identity.DemoLogins;
import dev.textback.texting.plivo.ConditionalOnCarrierAccount;
import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * A database that a demo has used holds logins that everybody knows and a clock that was moved: with a carrier account Textback does not
 * start on it.
 */
@Component
@ConditionalOnCarrierAccount
class NoDemoLeftovers implements SmartInitializingSingleton {

    private static final String WAY_OUT = "; point SPRING_DATASOURCE_URL at a fresh database";

    private final DemoLogins logins;
    private final MovableEngineTime time;

    NoDemoLeftovers(DemoLogins logins, MovableEngineTime time) {
        this.logins = logins;
        this.time = time;
    }

    @Override
    public void afterSingletonsInstantiated() {
        logins.working().findFirst().ifPresent(user -> {
            throw new SetUpProblem(
                    "This database was used by a demo: the login " + user + " / " + user + " works in it" + WAY_OUT);
        });
        Duration ahead = time.ahead();
        if (!ahead.isZero()) {
            throw new SetUpProblem(
                    "This database was used by a demo: its clock was moved " + ahead + " ahead" + WAY_OUT);
        }
    }
}
