package dev.textback.call.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    private final Business acme = ABusiness.acmePlumbing();

    @Test
    void a_text_is_announced_with_the_way_to_refuse_it() {
        assertThat(Announcement.TEXT_IS_COMING.spoken(acme))
                .isEqualTo("Thank you for calling Acme Plumbing. We are sorry that we cannot take your call right now. "
                        + "We are sending you a text message right away, so that you can simply reply to it. "
                        + "Reply stop to it if you want no texts. Or leave a message after the tone.");
    }

    @Test
    void a_line_that_receives_no_replies_promises_none() {
        Business deaf = new ABusiness().withoutReplies().build();
        assertThat(Announcement.ofText(deaf).spoken(deaf))
                .endsWith("We are sending you a text message right away. You cannot reply to it, but it says how to opt"
                        + " out of texts. Or leave a message after the tone.");
    }

    @Test
    void a_booking_address_is_spelt_as_people_say_it() {
        assertThat(Announcement.CALL_BACK_AND_BOOKING.spoken(acme))
                .contains("You can book online at acme dot example slash book.")
                .contains("we will call you back");
    }
}
