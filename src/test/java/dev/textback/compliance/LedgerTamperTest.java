package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.compliance.ledger.EarlierHead;
import dev.textback.compliance.ledger.LedgerEvent;
import dev.textback.compliance.ledger.LedgerHead;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody with the database's password may try, and how it is found. */
class LedgerTamperTest {

    private ALedger ledger;

    @BeforeEach
    void six_events() throws Exception {
        ledger = new ALedger(database()).upgraded().withAStory();
    }

    static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        return database;
    }

    @Test
    void what_nobody_touched_is_sound() {
        assertThat(ledger.fault()).isEqualTo("none");
        assertThat(ledger.verified().head().sequence()).isEqualTo(6);
        assertThat(ledger.head()).isEqualTo(ledger.verified().head());
    }

    @Test
    void an_event_knows_the_callers_local_time_and_the_zone_it_was_reckoned_in() {
        LedgerEvent ofMaria = ledger.rows.of(ALedger.ACME, ALedger.MARIA.e164()).get(0);
        LedgerEvent ofSam = ledger.rows.of(ALedger.ACME, ALedger.SAM.e164()).get(0);
        assertThat(ofMaria.utc()).isEqualTo("2026-03-03T15:43:10.123456Z");
        assertThat(ofMaria.zone()).isEqualTo("America/Los_Angeles");
        assertThat(ofMaria.localTime()).isEqualTo("2026-03-03T07:43:10.123456-08:00");
        assertThat(ofSam.zone()).isEqualTo("America/New_York");
        assertThat(ofSam.localTime()).isEqualTo("2026-03-03T10:45:10.123456-05:00");
    }

    @Test
    void changed_words() {
        ledger.tampers("update consent_event set body = 'Stop by at 3' where seq = 5");
        assertThat(ledger.fault()).startsWith("event 5: its words do not give the hash of its words");
    }

    @Test
    void a_changed_time() {
        ledger.tampers("update consent_event set at_time = dateadd(second, 1, at_time) where seq = 2");
        assertThat(ledger.fault()).startsWith("event 2: its fields do not give its hash");
    }

    @Test
    void any_changed_field() {
        for (String column : new String[] {"kind", "source_id", "e164", "rule", "actor", "wording_version", "zone"}) {
            String before = ledger.jdbc
                    .sql("select " + column + " from consent_event where seq = 4")
                    .query(String.class)
                    .single();
            ledger.tampers("update consent_event set " + column + " = 'x' where seq = 4");
            assertThat(ledger.fault()).as(column).startsWith("event 4: its fields do not give its hash");
            ledger.jdbc
                    .sql("update consent_event set " + column + " = :before where seq = 4")
                    .param("before", before)
                    .update();
        }
        assertThat(ledger.fault()).isEqualTo("none");
    }

    @Test
    void the_last_event_removed() {
        ledger.tampers("delete from consent_event where seq = 6");
        assertThat(ledger.fault()).startsWith("event 6: the head says that the chain ends at 6");
    }

    @Test
    void the_last_event_removed_and_the_head_set_back_is_found_by_a_head_that_was_told() {
        EarlierHead digest = told(ledger.head());
        ledger.tampers("delete from consent_event where seq = 6");
        ledger.tampers("update ledger_head set seq = 5, hash = (select hash from consent_event where seq = 5)"
                + " where business_id = 'acme-plumbing'");
        assertThat(ledger.fault()).isEqualTo("none");
        assertThat(ledger.verified(digest).isSound()).isFalse();
    }

    @Test
    void an_event_removed_from_the_middle() {
        ledger.tampers("delete from consent_event where seq = 3");
        assertThat(ledger.fault()).isEqualTo("event 3: it is missing; the next that is there is 4");
    }

    @Test
    void an_event_removed_and_the_others_moved_up() {
        ledger.tampers("delete from consent_event where seq = 3");
        ledger.tampers("update consent_event set seq = 3 where seq = 4");
        assertThat(ledger.fault()).startsWith("event 3: it names another event before it");
    }

    @Test
    void two_events_swapped() {
        ledger.tampers("update consent_event set seq = 99 where seq = 2");
        ledger.tampers("update consent_event set seq = 2 where seq = 5");
        ledger.tampers("update consent_event set seq = 5 where seq = 99");
        assertThat(ledger.fault()).startsWith("event 2: it names another event before it");
    }

    @Test
    void an_event_put_before_the_first() {
        ledger.tampers("""
                insert into consent_event (id, business_id, seq, previous_hash, hash, e164, kind, source_id, body, body_hash,
                  wording_version, rule, actor, at_time, zone, local_time)
                select random_uuid(), business_id, 0, previous_hash, hash, e164, 'written', source_id, body, body_hash,
                  wording_version, rule, actor, at_time, zone, local_time from consent_event where seq = 1""");
        assertThat(ledger.fault()).startsWith("event 1: there is a second event with the number 0");
    }

    @Test
    void a_chain_that_was_written_anew_is_found_only_by_a_head_that_was_told_before() throws Exception {
        EarlierHead digest = told(ledger.head());
        ledger.tampers("delete from consent_event");
        ledger.tampers("update ledger_head set seq = 0, hash = '" + "0".repeat(64) + "' where business_id <> ''");
        ledger.withAStory();
        assertThat(ledger.fault()).as("a chain like any other").isEqualTo("none");
        assertThat(ledger.verified(digest).earlier()).containsValue(false);
        assertThat(ledger.verified(digest).isSound()).isFalse();
    }

    @Test
    void a_head_that_was_told_stays_contained_as_the_chain_grows() {
        EarlierHead digest = told(ledger.head());
        ledger.notes(ALedger.SAM, "text", "More.");
        assertThat(ledger.verified(digest).earlier()).containsOnly(java.util.Map.entry(digest, true));
        assertThat(ledger.verified(new EarlierHead(digest.hash(), 5L)).isSound())
                .as("the same hash in another place")
                .isFalse();
        assertThat(ledger.verified(new EarlierHead(digest.hash(), null)).isSound())
                .isTrue();
    }

    @Test
    void words_are_erased_without_breaking_the_chain() {
        EarlierHead before = told(ledger.head());
        ledger.erases(ALedger.MARIA);
        assertThat(ledger.verified(before).isSound()).isTrue();
        assertThat(ledger.rows.of(ALedger.ACME, ALedger.MARIA.e164()))
                .filteredOn(event -> !event.kind().equals("erasure"))
                .extracting(LedgerEvent::body)
                .containsOnly("");
        assertThat(ledger.rows.of(ALedger.ACME, ALedger.MARIA.e164()))
                .filteredOn(event -> event.kind().equals("opt-out"))
                .allSatisfy(event -> assertThat(event.bodySalt()).isNull());
        ledger.erases(ALedger.MARIA);
        assertThat(ledger.fault()).as("asked twice").isEqualTo("none");
    }

    @Test
    void words_that_are_gone_without_an_erasure_are_found() {
        ledger.tampers("update consent_event set body = '', body_salt = null, body_erased_at = now() where seq = 5");
        assertThat(ledger.fault())
                .startsWith("event 5: its words are gone, but no later event says that they were erased");
    }

    @Test
    void a_salt_that_is_none_is_a_fault_like_any_other() {
        for (String salt : new String[] {"", "zz"}) {
            ledger.tampers("update consent_event set body_salt = '" + salt + "' where seq = 5");
            assertThat(ledger.fault()).as("salt '" + salt + "'").startsWith("event 5: its salt is none");
        }
    }

    @Test
    void a_head_that_is_no_hash_is_a_fault_like_any_other() {
        ledger.tampers("update ledger_head set hash = 'x' where business_id = 'acme-plumbing'");
        assertThat(ledger.fault()).startsWith("event 7: the head says that the chain ends at 6 x,");
        assertThat(ledger.head().inShort()).isEqualTo("Ledger 6 x");
    }

    private static EarlierHead told(LedgerHead head) {
        return new EarlierHead(head.inShort().split(" ")[2], head.sequence());
    }
}
