package dev.textback.business;

import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code textback.businesses} and {@code textback.staff} at start-up, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextbackProperties.class)
class BusinessConfiguration {

    private static final Logger log = LoggerFactory.getLogger(BusinessConfiguration.class);
    private static final Place BUSINESSES = Place.of("textback.businesses");
    private static final Place STAFF = Place.of("textback.staff");

    @Bean
    Businesses businesses(Checked checked) {
        ConfigurationRemarks remarks = new ConfigurationRemarks();
        checked.businesses().forEach(business -> remarks.about(business).forEach(log::warn));
        return new ConfiguredBusinesses(checked.businesses());
    }

    @Bean
    Staff staff(Checked checked) {
        return checked::staff;
    }

    /** Both lists at once, so that one start shows every mistake. */
    @Bean
    Checked checkedConfiguration(TextbackProperties properties, Environment environment) {
        BusinessSources sources = new BusinessSources(environment);
        Problems problems = new Problems();
        List<Business> businesses = new BusinessesReader(BUSINESSES, problems).read(properties.businesses());
        List<String> ids = properties.businesses().stream()
                .flatMap(entry -> java.util.stream.Stream.ofNullable(entry.id()))
                .toList();
        List<StaffMember> staff = new StaffReader(
                        STAFF,
                        problems,
                        ids,
                        environment.getProperty("textback.admin.user", "demo"),
                        environment::getProperty)
                .read(properties.staff());
        unknownKeys(properties, problems).forEach(keys -> keys.check(sources));
        if (problems.count() > 0) {
            throw new SenselessBusinessesException(problems.found().stream()
                    .map(problem -> line(problem, sources))
                    .toList());
        }
        return new Checked(businesses, staff);
    }

    private static List<UnknownKeys> unknownKeys(TextbackProperties properties, Problems problems) {
        List<TextbackProperties.Entry> businesses = properties.businesses();
        List<TextbackProperties.StaffEntry> staff = properties.staff();
        return List.of(
                new UnknownKeys(
                        BUSINESSES,
                        TextbackProperties.Entry.class,
                        IntStream.range(0, businesses.size())
                                .mapToObj(i -> businesses.get(i).at(BUSINESSES, i))
                                .toList(),
                        problems),
                new UnknownKeys(
                        STAFF,
                        TextbackProperties.StaffEntry.class,
                        IntStream.range(0, staff.size())
                                .mapToObj(i -> staff.get(i).at(STAFF, i))
                                .toList(),
                        problems));
    }

    private static String line(Problem problem, BusinessSources sources) {
        String where = sources.lineOf(problem.place().name())
                .map(at -> " (" + at + ")")
                .orElse("");
        return problem.place().shown() + ": " + problem.text() + where;
    }

    /** What the configuration says, with nothing wrong in it. */
    record Checked(List<Business> businesses, List<StaffMember> staff) {}
}
