package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Industry;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Alerts to staff: one segment with their whole link, however long the public address is within reason. */
class AlertWordingsTest {

    private static final int TOKEN = 48;
    private static final int LONGEST_ADDRESS = 80;
    private static final String USUAL_ADDRESS = "https://texts.acme.example";
    private static final Map<String, String> WIDEST = Map.of(
            "caller", "415-555-0142",
            "callTime", "12:42 PM",
            "callDay", "on Wednesday",
            "callCount", "12",
            "reason", "takes no texts (toll-free-number)",
            "question", "x".repeat(60),
            "texted", "to be texted Wed 10:30 AM");

    @ParameterizedTest
    @EnumSource(
            value = KnownWording.class,
            mode = Mode.MATCH_ALL,
            names = "STAFF_(MISSED_CALL|CALL_BACK|QUESTION|ESCALATION|CALLED_AGAIN)")
    void the_link_fits_into_one_segment(KnownWording alert) {
        for (int length = USUAL_ADDRESS.length(); length <= LONGEST_ADDRESS; length++) {
            String address = USUAL_ADDRESS + "x".repeat(length - USUAL_ADDRESS.length());
            Wordings.Rendered text = written(alert, address);
            assertThat(text.body()).endsWith(link(address));
            assertThat(text.segments().gsm7()).isTrue();
            assertThat(text.segments().count()).as(text.body()).isEqualTo(1);
        }
    }

    @Test
    void with_a_usual_address_nothing_has_to_be_left_out_of_a_missed_call() {
        assertThat(written(KnownWording.STAFF_MISSED_CALL, USUAL_ADDRESS).body())
                .isEqualTo("Missed 415-555-0142 at 12:42 PM, to be texted Wed 10:30 AM. Spoke already? "
                        + link(USUAL_ADDRESS));
    }

    @Test
    void words_that_would_take_a_second_segment_are_left_to_the_page() {
        WordedBusiness acme = WordedBusiness.acme().of(Industry.SERVICE);
        Map<String, String> facts = new HashMap<>(WIDEST);
        facts.put("link", link(USUAL_ADDRESS));
        facts.put("question", "Спасибо, до завтра");
        assertThat(acme.wordings()
                        .render(KnownWording.STAFF_QUESTION.code(), acme.business(), facts)
                        .body())
                .isEqualTo("415-555-0142 takes no texts (toll-free-number). " + link(USUAL_ADDRESS));
    }

    private static Wordings.Rendered written(KnownWording alert, String address) {
        WordedBusiness acme = WordedBusiness.acme().of(Industry.SERVICE);
        Map<String, String> facts = new HashMap<>(WIDEST);
        facts.put("link", link(address));
        return acme.wordings().render(alert.code(), acme.business(), facts);
    }

    private static String link(String address) {
        return address + "/t/" + "t".repeat(TOKEN);
    }
}
