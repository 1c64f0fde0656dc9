package dev.textback.business;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code textback.businesses} at start-up, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextbackProperties.class)
class BusinessConfiguration {

    private static final Logger log = LoggerFactory.getLogger(BusinessConfiguration.class);
    private static final Place LIST = Place.of("textback.businesses");

    @Bean
    Businesses businesses(TextbackProperties properties, Environment environment) {
        BusinessSources sources = new BusinessSources(environment);
        Problems problems = new Problems();
        List<Business> businesses = new BusinessesReader(LIST, problems).read(properties.businesses());
        new UnknownKeys(LIST, properties.businesses(), problems).check(sources.namesBelow(LIST.name()));
        if (problems.count() > 0) {
            throw new SenselessBusinessesException(problems.found().stream()
                    .map(problem -> line(problem, sources))
                    .toList());
        }
        ConfigurationRemarks remarks = new ConfigurationRemarks();
        businesses.forEach(business -> remarks.about(business).forEach(log::warn));
        return new ConfiguredBusinesses(businesses);
    }

    private static String line(Problem problem, BusinessSources sources) {
        String where = sources.lineOf(problem.place().name())
                .map(at -> " (" + at + ")")
                .orElse("");
        return problem.place().shown() + ": " + problem.text() + where;
    }
}
