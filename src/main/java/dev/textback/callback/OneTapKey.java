package dev.textback.callback;

import dev.textback.database.Outbox;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret that signs the links: made once for a database, so that every node, and a restored copy, knows it. It is never logged. */
@Repository
class OneTapKey {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;
    private byte @Nullable [] known;

    OneTapKey(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    synchronized byte[] bytes() {
        byte[] key = known;
        if (key == null) {
            key = Base64.getDecoder().decode(stored().orElseGet(this::made));
            known = key;
        }
        return key;
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from one_tap_key where id = 1")
                .query(String.class)
                .optional();
    }

    private String made() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String secret = Base64.getEncoder().encodeToString(key);
        try {
            outbox.committed(() -> insert(secret));
            return secret;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return stored().orElseThrow(() -> anotherNodeWasFirst);
        }
    }

    private int insert(String secret) {
        return jdbc.sql("insert into one_tap_key (id, secret, made_at) values (1, :secret, :at)")
                .param("secret", secret)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
