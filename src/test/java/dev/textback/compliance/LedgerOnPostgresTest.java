package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.concurrency.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("slow")
class LedgerOnPostgresTest extends LedgerConcurrency {

    @Override
    String url() {
        return PostgresServer.newDatabase();
    }

    @Test
    void the_database_itself_refuses_whoever_changes_or_removes_an_event() throws Exception {
        ALedger ledger = new ALedger(new DriverManagerDataSource(url(), "postgres", "postgres"))
                .upgraded()
                .withAStory();
        for (String statement : new String[] {
            "update consent_event set body = 'Stop by at 3' where seq = 5",
            "update consent_event set at_time = now() where seq = 5",
            "update consent_event set body = '', body_salt = null, body_erased_at = now(), rule = 'x' where seq = 5",
            "delete from consent_event where seq = 5",
            "truncate consent_event"
        }) {
            assertThatThrownBy(() -> ledger.tampers(statement))
                    .as(statement)
                    .hasMessageContaining("The consent ledger is append-only");
        }
        ledger.erases(ALedger.MARIA);
        assertThat(ledger.fault()).isEqualTo("none");
    }
}
