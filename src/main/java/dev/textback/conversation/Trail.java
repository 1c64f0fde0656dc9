package dev.textback.conversation;

import dev.textback.business.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, when, and by which rule or diagram element: so that every text and every silence can be explained. */
@Repository
public class Trail {

    private static final int LONGEST = 500;
    private static final int LONGEST_ELEMENT = 100;
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
        insert(businessId, callId, conversation, null, element, what, rule);
    }

    /**
     * Adds a step that the engine took, in the engine's transaction.
     *
     * @param rootInstance the instance at the top: that of the call, or of the conversation
     */
    public void addOfInstance(String businessId, String rootInstance, String element, String what, String rule) {
        insert(businessId, null, null, rootInstance, element, what, rule);
    }

    /** What happened to a call and in its conversation, the oldest first. */
    public List<Step> of(String callId, @Nullable UUID conversation, Collection<String> rootInstances) {
        return jdbc.sql("""
                        select at_time, element, what, rule from trail
                        where call_id = :call or conversation_id = :conversation or root_instance_id in (:roots)
                        order by at_time, arrival""")
                .param("call", callId)
                .param("conversation", conversation)
                .param("roots", rootInstances)
                .query((row, index) -> new Step(
                        row.getObject("at_time", OffsetDateTime.class).toInstant(),
                        row.getString("element"),
                        row.getString("what"),
                        row.getString("rule")))
                .list();
    }

    /** Puts a sentence without words about the caller in the place of those that an element wrote; how many there were. */
    public int forget(String businessId, PhoneNumber number, String element, String instead) {
        return jdbc.sql("""
                        update trail set what = :instead
                        where business_id = :business and element = :element and what <> :instead and conversation_id in
                          (select c.id from conversation c join contact k on k.id = c.contact_id
                           where k.business_id = :business and k.e164 = :number)""")
                .param("business", businessId)
                .param("number", number.e164())
                .param("element", element)
                .param("instead", instead)
                .update();
    }

    private void insert(
            String businessId,
            @Nullable String callId,
            @Nullable UUID conversation,
            @Nullable String rootInstance,
            String element,
            String what,
            String rule) {
        jdbc.sql("""
                        insert into trail (id, at_time, business_id, call_id, conversation_id, root_instance_id, element, what, rule)
                        values (:id, :at, :business, :call, :conversation, :root, :element, :what, :rule)""")
                .param("id", UUID.randomUUID())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("business", businessId)
                .param("call", callId)
                .param("conversation", conversation)
                .param("root", rootInstance)
                .param("element", cut(element, LONGEST_ELEMENT))
                .param("what", cut(what, LONGEST))
                .param("rule", cut(rule, LONGEST_RULE))
                .update();
    }

    /** One step, as {@link #add} was told of it. */
    public record Step(Instant at, String element, String what, String rule) {}

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
