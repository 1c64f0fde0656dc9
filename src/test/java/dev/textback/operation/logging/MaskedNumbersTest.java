package dev.textback.operation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden in a log line, and what stays as it is because people need it to find things. */
class MaskedNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text to +14155550142 failed          | Text to +1415***0142 failed",
                "from=%2B14155550142&line=1           | from=%2B1415***0142&line=1",
                "sip:+442079460000@pbx.example        | sip:+44207***0000@pbx.example",
                "sip:14155550142@pbx.example          | sip:1415***0142@pbx.example",
                "Key (e164)=(14155550142) exists      | Key (e164)=(1415***0142) exists",
                "dst 14155550142 is invalid           | dst 1415***0142 is invalid",
                "dst 14155550142, again.              | dst 1415***0142, again.",
                "{\"dst\":\"14155550142\"}            | {\"dst\":\"1415***0142\"}",
                "call 4155550142 back                 | call 415***0142 back",
                "call 415-555-0142 back               | call 415-***-0142 back",
                "call (415) 555-0142 back             | call (415) ***-0142 back"
            })
    void a_phone_number_keeps_its_beginning_and_its_last_four_digits(String said, String logged) {
        assertThat(MaskedNumbers.in(said)).isEqualTo(logged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T22:07:14.123Z INFO",
                "conversation=0f8fad5b-d9cb-469f-a165-70867728950e",
                "conversation=12345678-1234-1234-1234-123456789012",
                "text 1a2b3c4d5e6f7a8b9c0d of 4711",
                "took 1234567 ns, 12345678.901234567 s",
                "missed-call:1:0b9a7c66-c9a1-11f0-9b6b-0242ac120002",
                "The text reaches +1415***0100 after 40000 ms",
                "jdbc:postgresql://localhost:5432/textback",
                "the port 127.0.0.1:54321 of 10.0.0.1"
            })
    void what_is_no_phone_number_stays(String said) {
        assertThat(MaskedNumbers.in(said)).isEqualTo(said);
    }
}
