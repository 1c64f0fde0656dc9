package dev.textback.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The menu that a caller saw last, which a digit in a reply is read against. */
@Repository
public class LastMenu {

    private final JdbcClient jdbc;

    LastMenu(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last menu that was sent to the contact; empty if none ever was. */
    public Optional<Sent> sentTo(UUID contactId) {
        return jdbc.sql("""
                        select menu, handed_over_at from outbound_text
                        where contact_id = :contact and menu <> '' and state not in ('REFUSED', 'REJECTED', 'FREE')
                        order by reserved_at desc limit 1""").param("contact", contactId).query(LastMenu::read).optional();
    }

    private static Sent read(ResultSet row, int index) throws SQLException {
        return new Sent(
                row.getString("menu"),
                row.getObject("handed_over_at", OffsetDateTime.class).toInstant());
    }

    /** A menu's name, and when it was sent. */
    public record Sent(String menu, Instant at) {}
}
