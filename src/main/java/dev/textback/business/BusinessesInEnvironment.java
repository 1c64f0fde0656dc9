package dev.textback.business;

import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Reads the businesses straight from the environment, for what must know them before the program has started. */
public final class BusinessesInEnvironment {

    private static final Place LIST = Place.of("textback.businesses");

    private BusinessesInEnvironment() {}

    /** The configured businesses. @throws RuntimeException if they cannot be used; the start then ends with the list of mistakes */
    public static Businesses read(Environment environment) {
        TextbackProperties properties = Binder.get(environment).bindOrCreate("textback", TextbackProperties.class);
        return new ConfiguredBusinesses(checked(properties, environment));
    }

    static List<Business> checked(TextbackProperties properties, Environment environment) {
        BusinessSources sources = new BusinessSources(environment);
        Problems problems = new Problems();
        List<Business> businesses = new BusinessesReader(LIST, problems).read(properties.businesses());
        new UnknownKeys(LIST, properties.businesses(), problems).check(sources.names());
        if (problems.count() > 0) {
            throw new SenselessBusinessesException(problems.found().stream()
                    .map(problem -> line(problem, sources))
                    .toList());
        }
        return businesses;
    }

    private static String line(Problem problem, BusinessSources sources) {
        String where = sources.lineOf(problem.place().name())
                .map(at -> " (" + at + ")")
                .orElse("");
        return problem.place().shown() + ": " + problem.text() + where;
    }
}
