package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.call.Circumstances;
import dev.textback.call.MissedCall;
import dev.textback.call.PlaceCall;
import dev.textback.conversation.Conversation;
import dev.textback.texting.WouldText;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For a business that only watches: what would have happened to each call, by the same decision table and the same gate, were sending on. */
@Component
class WatchedCalls {

    private static final Set<String> TEXTED = Set.of("text-now", "hold");

    private final Circumstances circumstances;
    private final DecisionService decisions;
    private final WouldText wouldText;
    private final JdbcClient jdbc;

    WatchedCalls(Circumstances circumstances, DecisionService decisions, WouldText wouldText, JdbcClient jdbc) {
        this.circumstances = circumstances;
        this.decisions = decisions;
        this.wouldText = wouldText;
        this.jdbc = jdbc;
    }

    /** Notes it once a call, with the contact locked; a business that texts has no need. */
    void note(MissedCall call, Business business, PlaceCall.Place place) {
        if (business.sending() || isNoted(call)) {
            return;
        }
        if (place.disposition() == MissedCall.Disposition.JOINED) {
            insert(call, "joined", false, "joined the caller's open conversation");
            return;
        }
        Conversation conversation = place.conversation();
        Map<String, Object> facts = new HashMap<>(circumstances.of(business, call, conversation));
        facts.put("sendingOn", true);
        Map<String, Object> answer = decisions
                .evaluateDecisionTableByKey("response-policy", facts)
                .getSingleResult()
                .getEntryMap();
        String response = String.valueOf(answer.get("response"));
        String reason = String.valueOf(answer.get("reason"));
        PhoneNumber caller = call.caller();
        String refusal = !TEXTED.contains(response) || conversation == null || caller == null
                ? reason
                : wouldText
                        .refusal(business, conversation, caller)
                        .or(() -> textedLately(call, business))
                        .orElse("");
        insert(call, response, TEXTED.contains(response) && refusal.isEmpty(), refusal.isEmpty() ? reason : refusal);
    }

    /** In a cooldown that a text of the baseline would have begun. */
    private Optional<String> textedLately(MissedCall call, Business business) {
        boolean lately = jdbc.sql("""
                        select count(*) from watched_call w join missed_call m on m.call_id = w.call_id
                        where m.business_id = :business and m.caller = :caller and w.texted and m.ended_at > :since""")
                        .param("business", business.id())
                        .param(
                                "caller",
                                call.caller() == null ? "" : call.caller().e164())
                        .param(
                                "since",
                                call.endedAt()
                                        .minus(business.timing().cooldown())
                                        .atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
        return lately ? Optional.of("would have been texted lately") : Optional.empty();
    }

    private boolean isNoted(MissedCall call) {
        return jdbc.sql("select count(*) from watched_call where call_id = :call")
                        .param("call", call.callId())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(MissedCall call, String response, boolean texted, String reason) {
        jdbc.sql(
                        "insert into watched_call (call_id, response, texted, reason) values (:call, :response, :texted, :reason)")
                .param("call", call.callId())
                .param("response", response)
                .param("texted", texted)
                .param("reason", reason)
                .update();
    }
}
