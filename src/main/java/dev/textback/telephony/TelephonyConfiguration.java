package dev.textback.telephony;

import dev.textback.business.BusinessSources;
import dev.textback.business.Businesses;
import dev.textback.business.KnownKeys;
import dev.textback.business.Place;
import dev.textback.business.Problem;
import dev.textback.business.Problems;
import dev.textback.business.SetUpProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Reads {@code textback.telephony.systems} at start-up, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelephonyProperties.class)
class TelephonyConfiguration {

    private static final String TELEPHONY = "textback.telephony";
    /** {@code textback} and {@code telephony}: what follows is a key of ours. */
    private static final int DEPTH = 2;

    @Bean
    PhoneSystems phoneSystems(
            TelephonyProperties properties, Businesses businesses, ConfigurableEnvironment environment) {
        BusinessSources sources = new BusinessSources(environment);
        Problems problems = new Problems();
        PhoneSystemReader reader = new PhoneSystemReader(
                problems, new SignatureReader(problems, name -> variable(environment, name)), businesses);
        Map<String, PhoneSystem> systems = new HashMap<>();
        Place all = Place.of(TELEPHONY).child("systems");
        properties.systems().forEach((name, written) -> systems.put(name, reader.read(all.child(name), name, written)));
        sources.namesBelow(TELEPHONY).stream()
                // The variable of a secret may well be called TEXTBACK_TELEPHONY_ACME_SECRET
                .filter(name -> all.isAbove(name.toString())
                        || sources.lineOf(name.toString()).isPresent())
                .forEach(name -> KnownKeys.explain(TelephonyProperties.class, name, DEPTH)
                        .ifPresent(why -> problems.add(Place.of(name.toString()), why)));
        if (problems.count() > 0) {
            throw new SetUpProblem("The configured phone systems cannot be used:\n\n"
                    + problems.found().stream()
                            .map(problem -> "  - " + line(problem, sources))
                            .collect(Collectors.joining("\n")));
        }
        return new PhoneSystems(systems);
    }

    /** A secret in a file would be in its backups too: only what the environment itself holds counts. */
    private static @Nullable String variable(ConfigurableEnvironment environment, String name) {
        PropertySource<?> variables =
                environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return variables != null && variables.getProperty(name) instanceof String value ? value : null;
    }

    private static String line(Problem problem, BusinessSources sources) {
        return problem.place().shown() + ": " + problem.text()
                + sources.lineOf(problem.place().name())
                        .map(at -> " (" + at + ")")
                        .orElse("");
    }
}
