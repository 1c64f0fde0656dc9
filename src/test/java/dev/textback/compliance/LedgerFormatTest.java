package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.textback.compliance.ledger.EarlierHead;
import dev.textback.compliance.ledger.LedgerEvent;
import dev.textback.compliance.ledger.LedgerFormat;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The example of docs/ledger.md: whoever writes the format again must come to the same digits. */
class LedgerFormatTest {

    @Test
    void the_example_of_the_documentation() {
        String salt = "000102030405060708090a0b0c0d0e0f";
        String bodyHash = LedgerFormat.bodyHash(salt, "STOP");
        LedgerEvent event = new LedgerEvent(
                1,
                LedgerFormat.BEGINNING,
                "",
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "acme-plumbing",
                "+14155550100",
                "opt-out",
                "text-1",
                "STOP",
                salt,
                bodyHash,
                null,
                "",
                "opt-out-word:stop",
                "caller",
                Instant.parse("2026-03-03T15:42:10Z"),
                "America/Los_Angeles",
                "2026-03-03T07:42:10.000000-08:00");
        assertThat(bodyHash).isEqualTo("a890fc3c624517e2b05ed03cabbba1a4fe6de360cdfb4577ce37de2f9ccb1af7");
        assertThat(LedgerFormat.hash(event))
                .isEqualTo("9e326df8fc082b505e8dc324cb617b7856d9c8386004021c91baf7197e48445b");
    }

    @Test
    void a_head_is_read_as_people_copy_it() {
        assertThat(new EarlierHead(" AB12CD34EF567890 ", 812L).hash()).isEqualTo("ab12cd34ef567890");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarlierHead("ab12", 812L))
                .withMessageContaining("16 to 64 hexadecimal digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EarlierHead("ab12cd34ef567890", 0L))
                .withMessageContaining("1 or more");
    }
}
