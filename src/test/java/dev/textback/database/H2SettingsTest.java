package dev.textback.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class H2SettingsTest {

    @Test
    void a_bare_h2_address_suffices() {
        assertThat(H2Settings.completed("jdbc:h2:file:./data/textback"))
                .isEqualTo(
                        "jdbc:h2:file:./data/textback;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128");
    }

    @Test
    void what_the_address_says_itself_stands() {
        assertThat(H2Settings.completed("jdbc:h2:mem:x;lock_timeout=500"))
                .isEqualTo("jdbc:h2:mem:x;lock_timeout=500;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=128");
    }

    @Test
    void another_database_is_left_alone() {
        assertThat(H2Settings.completed("jdbc:postgresql://db/textback")).isEqualTo("jdbc:postgresql://db/textback");
    }
}
