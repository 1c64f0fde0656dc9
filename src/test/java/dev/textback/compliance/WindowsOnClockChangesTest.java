package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Around every change of the clocks, in several zones and years, with windows that open and close in the hour itself. */
class WindowsOnClockChangesTest {

    private static final PhoneNumber OF_NO_PLACE = new PhoneNumber("+15005550006");
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Los_Angeles",
            "America/St_Johns",
            "America/Havana",
            "America/Santiago",
            "Australia/Lord_Howe",
            "Europe/London",
            "Pacific/Auckland");

    private final ZonedTextingWindows windows = new ZonedTextingWindows(new CallerZones(), List.of(new FederalHours()));

    @Property(tries = 500)
    void what_is_allowed_lies_inside_the_window_on_the_clock_on_the_wall(@ForAll("nights") Night night) {
        if (windows.unpromptedAllowed(night.business(), OF_NO_PLACE, night.moment())) {
            LocalTime wall = night.moment().atZone(night.business().zone()).toLocalTime();
            assertThat(wall).isAfterOrEqualTo(night.opens()).isBefore(night.closes());
        }
    }

    @Property(tries = 500)
    void the_next_moment_is_allowed_never_before_the_question_and_the_first(@ForAll("nights") Night night) {
        Optional<Instant> found = windows.nextUnprompted(night.business(), OF_NO_PLACE, night.moment());
        Instant next = found.orElseThrow();
        assertThat(next).isAfterOrEqualTo(night.moment());
        assertThat(windows.unpromptedAllowed(night.business(), OF_NO_PLACE, next))
                .isTrue();
        for (Instant earlier = night.moment(); earlier.isBefore(next); earlier = earlier.plus(Duration.ofMinutes(11))) {
            assertThat(windows.unpromptedAllowed(night.business(), OF_NO_PLACE, earlier))
                    .isFalse();
        }
    }

    @Property(tries = 500)
    void until_it_closes_it_is_open_throughout(@ForAll("nights") Night night) {
        Optional<Instant> closes = windows.closesAt(night.business(), OF_NO_PLACE, night.moment());
        assertThat(closes.isPresent())
                .isEqualTo(windows.unpromptedAllowed(night.business(), OF_NO_PLACE, night.moment()));
        closes.ifPresent(end -> {
            assertThat(end).isAfter(night.moment());
            assertThat(windows.unpromptedAllowed(night.business(), OF_NO_PLACE, end))
                    .isFalse();
            for (Instant t = night.moment(); t.isBefore(end); t = t.plus(Duration.ofMinutes(11))) {
                assertThat(windows.unpromptedAllowed(night.business(), OF_NO_PLACE, t))
                        .isTrue();
            }
        });
    }

    @Provide
    Arbitrary<Night> nights() {
        return Combinators.combine(
                        Arbitraries.of(ZONES),
                        Arbitraries.integers().between(2024, 2034),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(-300, 300),
                        Arbitraries.integers().between(0, 46),
                        Arbitraries.integers().between(1, 47))
                .as((zone, year, which, minutes, opens, length) -> {
                    ZoneId place = ZoneId.of(zone);
                    int closes = Math.min(47, opens + length);
                    return night(
                            place,
                            change(place, year, which).plus(Duration.ofMinutes(minutes)),
                            LocalTime.of(opens / 2, opens % 2 * 30),
                            LocalTime.of(closes / 2, closes % 2 * 30));
                });
    }

    private static Night night(ZoneId zone, Instant moment, LocalTime opens, LocalTime closes) {
        Business business = new ABusiness()
                .inZone(zone.getId())
                .texting(Map.of("mon-sun", opens + "-" + closes))
                .withoutLegalWindows()
                .build();
        return new Night(business, moment, opens, closes);
    }

    /** The first or the second change of the clocks in the year. */
    private static Instant change(ZoneId zone, int year, int which) {
        Instant from = Year.of(year).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return Stream.iterate(
                        zone.getRules().nextTransition(from),
                        transition -> zone.getRules().nextTransition(transition.getInstant()))
                .skip(Math.floorMod(which, 2))
                .map(ZoneOffsetTransition::getInstant)
                .findFirst()
                .orElseThrow();
    }

    private record Night(Business business, Instant moment, LocalTime opens, LocalTime closes) {}
}
