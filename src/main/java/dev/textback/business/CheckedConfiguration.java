package dev.textback.business;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** What the configuration says, with nothing wrong in it: all lists are checked at once, so that one start shows every mistake. */
record CheckedConfiguration(List<Business> businesses, List<StaffMember> staff) {

    private static final Place BUSINESSES = Place.of("textback.businesses");
    private static final Place STAFF = Place.of("textback.staff");

    /** @throws SenselessBusinessesException with every mistake and where it stands */
    static CheckedConfiguration of(TextbackProperties properties, Environment environment) {
        BusinessSources sources = new BusinessSources(environment);
        Problems problems = new Problems();
        List<Business> businesses = new BusinessesReader(BUSINESSES, problems).read(properties.businesses());
        List<StaffMember> staff = staff(properties, environment, problems);
        unknownKeys(properties, problems).forEach(keys -> keys.check(sources));
        if (problems.count() > 0) {
            throw new SenselessBusinessesException(problems.found().stream()
                    .map(problem -> line(problem, sources))
                    .toList());
        }
        return new CheckedConfiguration(businesses, staff);
    }

    private static List<StaffMember> staff(TextbackProperties properties, Environment environment, Problems problems) {
        List<String> ids = properties.businesses().stream()
                .flatMap(entry -> Stream.ofNullable(entry.id()))
                .toList();
        return new StaffReader(
                        STAFF,
                        problems,
                        ids,
                        environment.getProperty("textback.admin.user", "demo"),
                        environment::getProperty)
                .read(properties.staff());
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
}
