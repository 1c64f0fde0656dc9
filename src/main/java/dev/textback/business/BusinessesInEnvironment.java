package dev.textback.business;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Reads the businesses straight from the environment, for what must know them before the program has started. */
public final class BusinessesInEnvironment {

    private BusinessesInEnvironment() {}

    /** The configured businesses. @throws RuntimeException if they cannot be used; the start then ends with the list of mistakes */
    public static Businesses read(Environment environment) {
        TextbackProperties properties = Binder.get(environment).bindOrCreate("textback", TextbackProperties.class);
        return new ConfiguredBusinesses(
                CheckedConfiguration.of(properties, environment).businesses());
    }
}
