package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void the_interval_is_the_exact_one() {
        assertThat(new Share(0, 100).upper()).isCloseTo(0.0362, within(0.0001));
        assertThat(new Share(100, 100).lower()).isCloseTo(0.9638, within(0.0001));
        assertThat(new Share(8, 10).lower()).isCloseTo(0.4439, within(0.0001));
        assertThat(new Share(8, 10).upper()).isCloseTo(0.9748, within(0.0001));
    }
}
