package dev.textback.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationTest {

    /** Only a signature that does not hold speaks against a caller. */
    @ParameterizedTest
    @CsvSource({
        "A, A",
        "b, B",
        "failed, FAILED",
        "TN-Validation-Passed, A",
        "TN-Validation-Passed-A, A",
        "TN-Validation-Passed-C, C",
        "TN-Validation-Failed, FAILED",
        "TN-Validation-Failed-B, FAILED",
        "No-TN-Validation, UNKNOWN",
        "Not Verified, UNKNOWN",
        "'', UNKNOWN"
    })
    void what_carriers_write_is_understood(String words, Attestation attestation) {
        assertThat(Attestation.reported(words)).isEqualTo(attestation);
    }

    @ParameterizedTest
    @CsvSource({"A, A", "B, B", "C, C", "FAILED, failed", "UNKNOWN, ''"})
    void its_code_is_what_the_decision_table_reads(Attestation attestation, String code) {
        assertThat(attestation.code()).isEqualTo(code);
    }
}
