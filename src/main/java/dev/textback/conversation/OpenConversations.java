package dev.textback.conversation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many conversations are open, for whoever watches. */
@Repository
public class OpenConversations {

    private final JdbcClient jdbc;

    OpenConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open conversations by business; a business without any is left out. */
    public Map<String, Long> byBusiness() {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("select business_id, count(*) from conversation where closed_at is null group by business_id")
                .query(row -> {
                    open.put(row.getString(1), row.getLong(2));
                });
        return open;
    }
}
