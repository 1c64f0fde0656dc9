package dev.textback.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    @Test
    void it_masks_itself_wherever_it_is_printed() {
        assertThat("called by " + new PhoneNumber("+14155550100")).isEqualTo("called by +1415***0100");
    }

    @Test
    void it_refuses_what_is_not_e164_and_says_what_would_be_right() {
        assertThatThrownBy(() -> new PhoneNumber("415 555 0100"))
                .hasMessageContaining("415 555 0100")
                .hasMessageContaining("+14155550100");
    }
}
