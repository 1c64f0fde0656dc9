package dev.textback.simulator;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The login for Cockpit and Tasklist that the phone page shows beside its links: the demo's, and never a password somebody chose. */
@Component
@ConditionalOnSimulator
class DemoLogin {

    private final Environment environment;

    DemoLogin(Environment environment) {
        this.environment = environment;
    }

    /** Such as {@code demo / demo}; null as soon as an administrator's password is configured. */
    @Nullable String shown() {
        String user = environment.getProperty("textback.admin.user", "demo");
        return StringUtils.hasText(environment.getProperty("textback.admin.password")) ? null : user + " / demo";
    }
}
