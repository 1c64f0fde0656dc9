package dev.textback.access;

import dev.textback.business.SetUpProblem;
import dev.textback.process.identity.DemoLogins;
import dev.textback.simulator.ConditionalOnSimulator;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/** Logins that everybody knows are for this machine alone: with one of them in the database, no other address is listened on. */
@Component
@ConditionalOnSimulator
class DemoLoginsStayHome implements SmartInitializingSingleton {

    private final ServerProperties server;
    private final DemoLogins logins;

    DemoLoginsStayHome(ServerProperties server, DemoLogins logins) {
        this.server = server;
        this.logins = logins;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (server.getAddress() == null || server.getAddress().isLoopbackAddress()) {
            return;
        }
        logins.working().findFirst().ifPresent(user -> {
            throw new SetUpProblem(
                    "SERVER_ADDRESS is " + server.getAddress().getHostAddress()
                            + ", which others reach, and the login " + user + " / " + user
                            + " works. Leave SERVER_ADDRESS out; or set TEXTBACK_ADMIN_PASSWORD and start on a database that no demo has used");
        });
    }
}
