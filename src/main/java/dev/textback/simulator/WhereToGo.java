package dev.textback.simulator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once Textback answers, where a newcomer goes next. */
@Component
@ConditionalOnSimulator
class WhereToGo {

    private static final Logger LOG = LoggerFactory.getLogger(WhereToGo.class);

    private final Environment environment;
    private final DemoLogin demoLogin;

    WhereToGo(Environment environment, DemoLogin demoLogin) {
        this.environment = environment;
        this.demoLogin = demoLogin;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        // Known only where a web server listens
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info(words("http://localhost:" + port, demoLogin.shown()));
        }
    }

    /** @param login for Cockpit and Tasklist; null: the administrator knows it */
    static String words(String address, @Nullable String login) {
        return """
                Textback is ready, with a simulated carrier: no real text is sent.

                    The phone           %s/phone
                    Cockpit, Tasklist   %s/camunda   (log in as %s)
                """.formatted(address, address, login == null ? "your administrator" : login);
    }
}
