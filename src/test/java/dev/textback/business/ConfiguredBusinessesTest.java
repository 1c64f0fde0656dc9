package dev.textback.business;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.CallerId.NotTextable;
import dev.textback.business.CallerId.Reason;
import dev.textback.business.CallerId.Textable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredBusinessesTest {

    private final Business acme = ABusiness.acmePlumbing();
    private final Business other = new ABusiness()
            .withId("corner-books")
            .inZone("Europe/London")
            .withLines("+442079460123")
            .publishing("+442079460999")
            .ringing()
            .ownedBy("+442079460555", null)
            .build();
    private final Businesses businesses = new ConfiguredBusinesses(List.of(acme, other));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+14155550199",
                "14155550199",
                "4155550199",
                "(415) 555-0199",
                "sip:+14155550199@carrier.example",
                "14155550199@10.0.0.1",
                "<sip:14155550199@carrier.example:5060;user=phone>",
                "tel:+1-415-555-0199",
                "0014155550199",
                "01114155550199"
            })
    void a_line_is_found_however_telephony_writes_it(String reported) {
        assertThat(businesses.withLine(reported)).contains(acme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155550198", "", "banana", "sip:front-desk@carrier.example", "0199"})
    void what_is_nobodys_line_finds_no_business(String reported) {
        assertThat(businesses.withLine(reported)).isEmpty();
    }

    @Test
    void a_line_abroad_is_found_without_its_country_code() {
        assertThat(businesses.withLine("020 7946 0123")).contains(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+14155550100 | +14155550100",
                "14155550100 | +14155550100",
                "4155550100 | +14155550100",
                "+1 (415) 555-0100 | +14155550100",
                "+1.415.555.1234 | +14155551234",
                "sip:+14155550100@10.1.2.3;transport=udp | +14155550100",
                "\"Maria\" <sip:14155550100@carrier.example> | +14155550100",
                "sip:%2B14155550100@carrier.example | +14155550100",
                "tel:+1-415-555-0100;ext=5 | +14155550100",
                "＋１４１５５５５０１００ | +14155550100",
                "442079460321 | +442079460321",
                "011442079460321 | +442079460321",
                "6581234567 | +6581234567",
            })
    void a_number_is_read_in_any_dress(String from, String number) {
        assertThat(businesses.read(from, acme)).isEqualTo(new Textable(new PhoneNumber(number)));
    }

    @Test
    void a_number_without_its_country_code_is_of_the_lines_own_region() {
        assertThat(businesses.read("020 7946 0321", other)).isEqualTo(new Textable(new PhoneNumber("+442079460321")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anonymous",
                "ANONYMOUS",
                "unknown",
                "Restricted",
                "private",
                "Private Number",
                "unavailable",
                "null",
                "-",
                "0",
                "0000000000",
                "+266696687",
                "sip:anonymous@anonymous.invalid",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                "<sip:+14155550100@anonymous.invalid>",
                "\"+14155550100\" <sip:anonymous@carrier.example>",
                "sip:@carrier.example"
            })
    void a_withheld_number_is_never_texted(String from) {
        assertThat(reason(from)).isEqualTo(Reason.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "banana",
                "+1",
                "5550100",
                "+1415555010",
                "+10000000000",
                "1234567890123456789",
                "+14155550100x",
                "sip:alice@host",
                "sip:192.168.100.200",
                "drop table contact; --"
            })
    void what_is_no_number_is_unreadable(String from) {
        assertThat(reason(from)).isEqualTo(Reason.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "+18005550100, TOLL_FREE", "18885550100, TOLL_FREE", "+19005550123, TOLL_FREE", "+14155550199, OWN_NUMBER",
        "4155550199, OWN_NUMBER", "+442079460123, OWN_NUMBER", "+442079460999, OWN_NUMBER", "+14155550123, STAFF_NUMBER"
    })
    void a_number_that_no_text_should_reach_is_kept_with_the_reason(String from, Reason reason) {
        CallerId caller = businesses.read(from, acme);

        assertThat(caller).isInstanceOfSatisfying(NotTextable.class, not -> {
            assertThat(not.reason()).isEqualTo(reason);
            assertThat(not.number()).isNotNull();
        });
    }

    @Test
    void another_businesss_owner_is_an_ordinary_caller() {
        assertThat(businesses.read("+442079460555", acme)).isInstanceOf(Textable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"72975", "246246", "911", "sip:1001@pbx.example"})
    void a_short_code_has_no_number_to_ring(String from) {
        assertThat(businesses.read(from, acme)).isInstanceOfSatisfying(NotTextable.class, not -> {
            assertThat(not.reason()).isEqualTo(Reason.SHORT_CODE);
            assertThat(not.number()).isNull();
            assertThat(not.raw()).isEqualTo(from);
        });
    }

    @Test
    void what_was_reported_is_kept_without_control_characters_and_cut() {
        NotTextable caller = (NotTextable) businesses.read("ba\u0000na\nna\u001b" + "😀".repeat(1_000), acme);

        assertThat(caller.raw()).startsWith("banana😀").hasSize(6 + 2 * 194);
    }

    @Test
    void a_business_is_found_by_its_id() {
        assertThat(businesses.withId("corner-books")).contains(other);
        assertThat(businesses.withId("nobody")).isEmpty();
        assertThat(businesses.withLine(new PhoneNumber("+14155550199"))).contains(acme);
        assertThat(businesses.all()).containsExactly(acme, other);
    }

    private Reason reason(String from) {
        return ((NotTextable) businesses.read(from, acme)).reason();
    }
}
