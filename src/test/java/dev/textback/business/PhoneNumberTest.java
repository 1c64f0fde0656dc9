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

    @Test
    void people_read_it_as_they_would_write_it() {
        assertThat(new PhoneNumber("+14155550100").national()).isEqualTo("415-555-0100");
        assertThat(new PhoneNumber("+442079460000").national()).isEqualTo("+44 20 7946 0000");
        assertThat(new PhoneNumber("+9991234567").national()).isEqualTo("+9991234567");
    }

    @Test
    void its_region_is_the_united_states_where_the_number_does_not_tell() {
        assertThat(new PhoneNumber("+442079460000").region()).isEqualTo("GB");
        assertThat(new PhoneNumber("+16045550100").region()).isEqualTo("CA");
        assertThat(new PhoneNumber("+10005550100").region()).isEqualTo("US");
        assertThat(new PhoneNumber("+9991234567").region()).isEqualTo("US");
        assertThat(new PhoneNumber("+80012345678").region()).isEqualTo("US");
    }
}
