package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many lines a number rings at a time: of one business or of several, because a machine dials through whatever it finds. */
@Repository
public class LinesRung {

    /** A person who gets no answer tries a second number of the same business; hardly a third within the minute. */
    public static final int MANY = 3;

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    LinesRung(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The different lines that the number's missed calls went to, from a minute before the moment to a minute after it. */
    public int withinAMinuteOf(Instant moment, PhoneNumber caller) {
        return jdbc.sql("""
                        select count(distinct line) from missed_call
                        where caller = :caller and ended_at between :from and :to""")
                .param("caller", caller.e164())
                .param("from", moment.minus(SPAN).atOffset(ZoneOffset.UTC))
                .param("to", moment.plus(SPAN).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
