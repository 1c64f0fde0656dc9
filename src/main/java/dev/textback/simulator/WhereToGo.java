package dev.textback.simulator;

import dev.textback.process.identity.DemoLogins;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<DemoLogins> demoLogins;

    WhereToGo(Environment environment, DemoLogin demoLogin, ObjectProvider<DemoLogins> demoLogins) {
        this.environment = environment;
        this.demoLogin = demoLogin;
        this.demoLogins = demoLogins;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        // Known only where a web server listens
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info(words(
                    "http://localhost:" + port,
                    demoLogin.shown(),
                    demoLogins.stream()
                            .flatMap(logins -> logins.users().stream())
                            .toList()));
        }
    }

    /**
     * @param login for Cockpit, Tasklist and Admin; null: the administrator knows it
     * @param others one login for each role, whose password is its name
     */
    static String words(String address, @Nullable String login, List<String> others) {
        String words = """
                Textback is ready, with a simulated carrier: no real text is sent.

                    The phone           %s/phone
                    Cockpit, Tasklist   %s/camunda   (log in as %s)
                """.formatted(address, address, login == null ? "your administrator" : login);
        return others.isEmpty()
                ? words
                : words
                        + """

                    As one of the staff     %s
                    These logins are known to everybody and for this machine alone.
                """.formatted(
                                others.stream().map(user -> user + " / " + user).collect(Collectors.joining(", ")));
    }
}
