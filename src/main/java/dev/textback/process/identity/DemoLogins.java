package dev.textback.process.identity;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * One login for each role, whose password is its name, so that a newcomer sees Tasklist as the front desk does. They exist while the carrier
 * is simulated and nobody has set an administrator's password; with one, those that an earlier run left behind are deleted.
 */
@Component
public class DemoLogins {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLogins.class);
    private static final String ADMINISTRATOR = "demo";
    private static final List<Demo> ALL = List.of(
            new Demo("desk", "Demo front desk", Role.FRONT_DESK),
            new Demo("owner", "Demo owner", Role.OWNER),
            new Demo("operator", "Demo operator", Role.OPERATOR),
            new Demo("analyst", "Demo analyst", Role.ANALYST),
            new Demo("telephony", "Demo telephony", Role.TELEPHONY));

    private final Accounts accounts;
    private final Businesses businesses;
    private final boolean simulated;
    private final boolean wanted;

    DemoLogins(Accounts accounts, Businesses businesses, Environment environment) {
        this.accounts = accounts;
        this.businesses = businesses;
        this.simulated = Stream.of("textback.plivo.auth-id", "textback.plivo.auth-token")
                .map(environment::getProperty)
                .noneMatch(StringUtils::hasText);
        this.wanted = simulated && !StringUtils.hasText(environment.getProperty("textback.admin.password"));
    }

    /** In the caller's transaction. */
    void ensure() {
        if (wanted) {
            ALL.forEach(this::make);
        } else if (simulated) {
            ALL.stream().filter(this::works).forEach(demo -> {
                accounts.delete(demo.user());
                LOG.info("The demo login {} was deleted: an administrator's password is set", demo.user());
            });
        }
    }

    /** The users' names, each its password as well; empty unless they exist. */
    public List<String> users() {
        return wanted ? ALL.stream().map(Demo::user).toList() : List.of();
    }

    /** The user name of a login that everybody knows and that works, if there is one. */
    public Stream<String> working() {
        return Stream.concat(Stream.of(ADMINISTRATOR), ALL.stream().map(Demo::user))
                .filter(user -> accounts.passwordIs(user, user));
    }

    private void make(Demo demo) {
        if (!accounts.exists(demo.user())) {
            accounts.make(demo.user(), demo.name(), null, demo.user());
        }
        if (works(demo)) {
            accounts.join(demo.user(), Set.of(demo.role().group()), businessesOf(demo));
        }
    }

    /** Telephony without a business reports for all of them. */
    private Set<String> businessesOf(Demo demo) {
        return demo.role() == Role.TELEPHONY
                ? Set.of()
                : businesses.all().stream().map(Business::id).collect(Collectors.toSet());
    }

    private boolean works(Demo demo) {
        return accounts.passwordIs(demo.user(), demo.user());
    }

    private record Demo(String user, String name, Role role) {}
}
