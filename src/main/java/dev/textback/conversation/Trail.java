package dev.textback.conversation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, when, and by which rule or diagram element: so that every text and every silence can be explained. */
@Repository
public class Trail {

    private static final int LONGEST = 500;
    private static final int LONGEST_RULE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a step.
     *
     * @param element the diagram element or part of Textback that acted
     * @param what one sentence for people; never a whole phone number
     * @param rule the rule behind it; empty if none
     */
    public void add(
            String businessId,
            @Nullable String callId,
            @Nullable UUID conversation,
            String element,
            String what,
            String rule) {
        jdbc.sql("""
                        insert into trail (id, at_time, business_id, call_id, conversation_id, element, what, rule)
                        values (:id, :at, :business, :call, :conversation, :element, :what, :rule)""")
                .param("id", UUID.randomUUID())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("business", businessId)
                .param("call", callId)
                .param("conversation", conversation)
                .param("element", element)
                .param("what", cut(what, LONGEST))
                .param("rule", cut(rule, LONGEST_RULE))
                .update();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
