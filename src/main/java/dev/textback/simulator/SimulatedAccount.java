package dev.textback.simulator;

import dev.textback.texting.plivo.CarrierAccount;
import java.net.URI;
import java.security.SecureRandom;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The account with the simulated carrier: credentials made up at start-up, in the shape of Plivo's, and addresses in this very program. */
@Component
@ConditionalOnSimulator
class SimulatedAccount implements CarrierAccount {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Environment environment;
    private final String authId;
    private final String authToken;
    private volatile int port;

    SimulatedAccount(Environment environment) {
        this.environment = environment;
        SecureRandom random = new SecureRandom();
        this.authId = "MA" + letters(random, 18);
        this.authToken = letters(random, 40);
    }

    /** The port is known only now: tests run on a random one. The management server, where there is one, is not meant. */
    @EventListener
    void on(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            listenOn(event.getWebServer().getPort());
        }
    }

    void listenOn(int port) {
        this.port = port;
    }

    /** This program's own address on the loopback interface, without a slash at the end. */
    URI loopback() {
        if (port == 0) {
            throw new IllegalStateException(
                    "The simulated carrier is not reachable yet: the web server has not started");
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String authId() {
        return authId;
    }

    @Override
    public String authToken() {
        return authToken;
    }

    @Override
    public URI messagingBase() {
        return URI.create(loopback() + "/simulated-carrier/v1/");
    }

    @Override
    public URI lookupBase() {
        return messagingBase();
    }

    @Override
    public URI publicUrl() {
        String configured = environment.getProperty("textback.public-url");
        return StringUtils.hasText(configured)
                ? URI.create(StringUtils.trimTrailingCharacter(configured.trim(), '/'))
                : loopback();
    }

    private static String letters(SecureRandom random, int count) {
        StringBuilder letters = new StringBuilder();
        random.ints(count, 0, ALPHABET.length()).forEach(at -> letters.append(ALPHABET.charAt(at)));
        return letters.toString();
    }
}
