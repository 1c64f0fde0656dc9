package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of which the carrier said that no text will ever reach them, such as landlines. */
@Repository
class UnreachableNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnreachableNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contains(PhoneNumber number) {
        return jdbc.sql("select count(*) from unreachable_number where e164 = :number")
                        .param("number", number.e164())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Learns of one; call it with the contact locked. */
    void learn(PhoneNumber number, String code, String reason) {
        if (contains(number)) {
            return;
        }
        jdbc.sql("insert into unreachable_number (e164, code, reason, since) values (:number, :code, :reason, :since)")
                .param("number", number.e164())
                .param("code", code)
                .param("reason", reason)
                .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
