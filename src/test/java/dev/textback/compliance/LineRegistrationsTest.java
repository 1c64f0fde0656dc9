package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.Business.Registration;
import dev.textback.business.Business.Registration.Kind;
import dev.textback.business.Business.Registration.OfLine;
import dev.textback.business.Business.Registration.Status;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.CarrierRegistrations.Reading;
import dev.textback.database.OwnPool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The carrier's word and the configuration's: which counts, for which line, and for how long. */
class LineRegistrationsTest {

    private static final PhoneNumber LOCAL = new PhoneNumber("+14155550199");
    private static final PhoneNumber TOLL_FREE = new PhoneNumber("+18885550100");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final OwnPool pool = OwnPool.on(url, "sa", "");
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-23T17:00:00Z");
    private Optional<Reading> word = Optional.empty();
    private LineRegistrations registrations = started();

    LineRegistrationsTest() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V15__registration_and_pace.sql"))
                .execute(new DriverManagerDataSource(url, "sa", ""));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_carrier_that_does_not_answer_leaves_the_configured_registration_standing() {
        Business acme = registered(Kind.TEN_DLC, Status.REGISTERED);
        registrations.refresh(acme, LOCAL);
        assertThat(asked).hasValue(1);
        assertThat(registrations.of(acme, LOCAL).allowsSending()).isTrue();
        assertThat(registrations.of(acme, LOCAL).readAt()).isNull();
    }

    @Test
    void a_silent_carrier_is_asked_four_times_an_hour_and_not_for_every_text() {
        Business acme = registered(Kind.TEN_DLC, Status.REGISTERED);
        for (int minute = 0; minute < 60; minute++) {
            registrations.refresh(acme, LOCAL);
            now = now.plus(Duration.ofMinutes(1));
        }
        assertThat(asked).hasValue(4);
    }

    @Test
    void the_carriers_word_outlives_a_restart_and_is_asked_for_again_after_six_hours() {
        Business acme = registered(Kind.TEN_DLC, Status.PENDING);
        says(Status.REGISTERED);
        registrations.refresh(acme, LOCAL);
        registrations = started();
        assertThat(registrations.of(acme, LOCAL).allowsSending()).isTrue();

        now = now.plus(Duration.ofHours(5));
        registrations.refresh(acme, LOCAL);
        assertThat(asked).hasValue(1);
        now = now.plus(Duration.ofHours(1));
        says(Status.REJECTED);
        registrations.refresh(acme, LOCAL);
        assertThat(asked).hasValue(2);
        assertThat(registrations.of(acme, LOCAL).allowsSending()).isFalse();
    }

    @Test
    void a_word_that_is_a_day_old_counts_no_more() {
        Business acme = registered(Kind.TEN_DLC, Status.REGISTERED);
        says(Status.PENDING);
        registrations.refresh(acme, LOCAL);
        word = Optional.empty();
        now = now.plus(Duration.ofHours(23));
        registrations.refresh(acme, LOCAL);
        assertThat(registrations.of(acme, LOCAL).allowsSending()).isFalse();
        now = now.plus(Duration.ofHours(2));
        assertThat(registrations.of(acme, LOCAL).allowsSending()).isTrue();
    }

    @Test
    void a_toll_free_line_needs_its_own_verification() {
        Business acme = registered(Kind.TEN_DLC, Status.REGISTERED);
        assertThat(registrations.of(acme, TOLL_FREE).kind()).isEqualTo(Kind.TOLL_FREE);
        assertThat(registrations.of(acme, TOLL_FREE).allowsSending()).isFalse();
        assertThat(registrations.of(acme, TOLL_FREE).reason()).contains("registration.lines");

        Business described = business(new Registration(
                Kind.TEN_DLC,
                Status.REGISTERED,
                null,
                null,
                List.of(new OfLine(TOLL_FREE, Kind.TOLL_FREE, Status.REGISTERED, null))));
        assertThat(registrations.of(described, TOLL_FREE).allowsSending()).isTrue();
        assertThat(registrations.of(described, TOLL_FREE).pace()).isEqualTo(Pace.TOLL_FREE);
        assertThat(registrations.of(described, LOCAL).pace()).isEqualTo(Pace.perMinute(75));
    }

    @Test
    void the_configured_pace_comes_before_the_carriers_and_that_before_the_slowest() {
        Business acme = registered(Kind.TEN_DLC, Status.REGISTERED);
        assertThat(registrations.of(acme, LOCAL).pace()).isEqualTo(Pace.perMinute(75));
        word = Optional.of(new Reading(Status.REGISTERED, "", 2400, 40_000));
        registrations.refresh(acme, LOCAL);
        assertThat(registrations.of(acme, LOCAL).pace()).isEqualTo(Pace.perMinute(2400));
        Business slower = business(new Registration(Kind.TEN_DLC, Status.REGISTERED, 240, null, List.of()));
        assertThat(registrations.of(slower, LOCAL).pace()).isEqualTo(Pace.perMinute(240));
    }

    @Test
    void where_nothing_need_be_registered_nobody_is_asked_and_there_is_no_pace() {
        Business acme = registered(Kind.NONE_NEEDED, Status.UNREGISTERED);
        registrations.refresh(acme, LOCAL);
        assertThat(asked).hasValue(0);
        assertThat(registrations.of(acme, LOCAL).allowsSending()).isTrue();
        assertThat(registrations.of(acme, LOCAL).pace()).isNull();
    }

    private void says(Status status) {
        word = Optional.of(new Reading(status, "as the carrier says", null, null));
    }

    private static Business registered(Kind kind, Status status) {
        return business(new Registration(kind, status));
    }

    private static Business business(Registration registration) {
        return new ABusiness()
                .withLines(LOCAL.e164(), TOLL_FREE.e164())
                .registered(registration)
                .build();
    }

    private LineRegistrations started() {
        return new LineRegistrations(
                new RegistrationReadings(pool.jdbc(), pool.outbox()),
                (line, kind) -> {
                    asked.incrementAndGet();
                    return word;
                },
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                });
    }
}
