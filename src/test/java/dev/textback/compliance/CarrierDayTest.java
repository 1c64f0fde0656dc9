package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.database.OwnPool;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The carrier counts by its own day, whatever zone the business is in. */
@ExtendWith(OutputCaptureExtension.class)
class CarrierDayTest {

    private static final Business ACME = ABusiness.acmePlumbing();

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final OwnPool pool = OwnPool.on(url, "sa", "");

    CarrierDayTest() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V15__registration_and_pace.sql"))
                .execute(new DriverManagerDataSource(url, "sa", ""));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** In winter midnight in Los Angeles is 8:00 UTC, in summer 7:00; the nights of the change have 23 and 25 hours. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T07:59:59Z, 2026-01-15T08:00:00Z",
        "2026-07-15T06:59:59Z, 2026-07-15T07:00:00Z",
        "2026-03-08T08:00:00Z, 2026-03-09T07:00:00Z",
        "2026-03-09T06:59:59Z, 2026-03-09T07:00:00Z",
        "2026-11-01T07:00:00Z, 2026-11-02T08:00:00Z",
        "2026-11-02T07:59:59Z, 2026-11-02T08:00:00Z"
    })
    void the_day_ends_at_midnight_in_los_angeles(String before, String midnight) {
        day(before).count(ACME, 7);
        day(before).count(ACME, 2);
        assertThat(day(before).used(ACME)).isEqualTo(9);
        assertThat(day(before).next()).isEqualTo(Instant.parse(midnight));
        assertThat(day(midnight).used(ACME)).isZero();
    }

    @Test
    void a_10dlc_business_of_which_nobody_says_more_has_t_mobiles_lowest_tier() {
        assertThat(day("2026-01-15T12:00:00Z").cap(ACME)).hasValue(2000);
    }

    @Test
    void near_the_cap_and_at_it_the_log_says_so_once(CapturedOutput output) {
        CarrierDay day = day("2026-01-15T12:00:00Z");
        for (int i = 0; i < 42; i++) {
            day.count(ACME, 50);
        }
        assertThat(output.getAll().split("acme-plumbing has used 1600 of the 2000 segments", -1))
                .hasSize(2);
        assertThat(output.getAll().split("acme-plumbing has used up the carrier's day: 2000 of 2000", -1))
                .hasSize(2);
    }

    private CarrierDay day(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        LineRegistrations registrations = new LineRegistrations(
                new RegistrationReadings(pool.jdbc(), pool.outbox()), (line, kind) -> Optional.empty(), clock);
        return new CarrierDay(pool.outbox(), pool.jdbc(), registrations, clock);
    }
}
