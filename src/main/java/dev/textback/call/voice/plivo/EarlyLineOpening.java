package dev.textback.call.voice.plivo;

import dev.textback.business.Businesses;
import dev.textback.business.BusinessesInEnvironment;
import dev.textback.texting.plivo.EarlyWebhooks;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Opens the {@link EarlyLine} as soon as the configuration is read, and closes it if the start fails. Where it cannot be opened (no carrier
 * account, TLS or a random port of the program's own, the port taken) the start goes on without it and says by itself what is wrong.
 */
class EarlyLineOpening implements ApplicationListener<SpringApplicationEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyLineOpening.class);
    private static final int DEFAULT_PORT = 8080;

    private @Nullable EarlyLine open;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationPreparedEvent prepared
                && prepared.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            open(context.getEnvironment()).ifPresent(early -> {
                open = early;
                context.getBeanFactory().registerSingleton(EarlyLineHandOver.EARLY_LINE, early);
            });
        } else if (event instanceof ApplicationFailedEvent && open != null) {
            open.close();
        }
    }

    private static Optional<EarlyLine> open(ConfigurableEnvironment environment) {
        Integer port = environment.getProperty("server.port", Integer.class, DEFAULT_PORT);
        if (port <= 0 || speaksTls(environment)) {
            return Optional.empty();
        }
        try {
            Optional<EarlyWebhooks> webhooks = EarlyWebhooks.of(environment);
            if (webhooks.isEmpty()) {
                return Optional.empty();
            }
            Businesses businesses = BusinessesInEnvironment.read(environment);
            return Optional.of(EarlyLine.open(webhooks.get(), businesses, address(environment, port)));
        } catch (IOException | RuntimeException noEarlyLine) {
            LOG.warn("No call can be answered before the program has started: {}", noEarlyLine.getMessage());
            return Optional.empty();
        }
    }

    private static boolean speaksTls(ConfigurableEnvironment environment) {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && (StringUtils.hasText(environment.getProperty("server.ssl.key-store"))
                        || StringUtils.hasText(environment.getProperty("server.ssl.certificate"))
                        || StringUtils.hasText(environment.getProperty("server.ssl.bundle")));
    }

    private static InetSocketAddress address(ConfigurableEnvironment environment, int port) {
        String host = environment.getProperty("server.address", "");
        return host.isBlank() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    }
}
