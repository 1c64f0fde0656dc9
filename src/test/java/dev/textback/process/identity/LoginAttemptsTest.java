package dev.textback.process.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginAttemptsTest {

    private static final String PBX = "192.0.2.10";
    private static final String GUESSER = "203.0.113.66";

    private final MovedClock clock = new MovedClock();
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void after_ten_wrong_passwords_an_address_waits_whatever_user_it_tries() {
        fails(10, "pbx", GUESSER);

        assertThat(attempts.wait("pbx", GUESSER)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(attempts.wait("demo", GUESSER)).isPositive();
    }

    @Test
    void the_pbx_is_not_locked_out_by_somebody_elsewhere() {
        attempts.succeeded("pbx", PBX);

        for (int address = 0; address < 100; address++) {
            fails(10, "pbx", "203.0.113." + address);
        }

        assertThat(attempts.wait("pbx", PBX)).isZero();
        assertThat(attempts.wait("pbx", "198.51.100.1"))
                .as("an address where it never was")
                .isPositive();
    }

    @Test
    void names_that_nobody_can_have_are_not_remembered_one_by_one() {
        for (int name = 0; name < 30; name++) {
            attempts.failed("x".repeat(100) + name, "203.0.113." + name);
        }

        assertThat(attempts.wait("x".repeat(1_000_000), "198.51.100.1")).isPositive();
        assertThat(attempts.wait("x".repeat(64), "198.51.100.1")).isZero();
    }

    @Test
    void one_try_comes_back_every_half_minute() {
        fails(10, "pbx", GUESSER);

        clock.goesOn(Duration.ofSeconds(30));
        assertThat(attempts.wait("pbx", GUESSER)).isZero();

        fails(1, "pbx", GUESSER);
        assertThat(attempts.wait("pbx", GUESSER)).isPositive();
    }

    @Test
    void tries_that_were_made_at_once_are_paid_for_afterwards() {
        fails(40, "pbx", GUESSER);

        clock.goesOn(Duration.ofMinutes(10));
        assertThat(attempts.wait("pbx", GUESSER)).isPositive();
    }

    @Test
    void many_addresses_do_not_guess_faster_at_one_user() {
        for (int address = 0; address < 30; address++) {
            fails(1, "demo", "203.0.113." + address);
        }

        assertThat(attempts.wait("demo", "198.51.100.1")).isPositive();
        assertThat(attempts.wait("maria", "198.51.100.1")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.66, 203.0.113.66",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2::1, 2001:db8:1:2",
        "2001:db8::1, 2001:db8:0:0",
        "::1, 0:0:0:0",
        "0:0:0:0:0:0:0:1, 0:0:0:0",
        "::ffff:203.0.113.66, ::ffff:203.0.113.66"
    })
    void one_customers_half_of_an_address_counts(String address, String network) {
        assertThat(ClientAddress.network(address)).isEqualTo(network);
    }

    private void fails(int times, String user, String address) {
        for (int i = 0; i < times; i++) {
            attempts.failed(user, address);
        }
    }

    private static class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void goesOn(Duration time) {
            now = now.plus(time);
        }

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
    }
}
