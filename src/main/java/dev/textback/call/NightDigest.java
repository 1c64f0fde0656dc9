package dev.textback.call;

import dev.textback.business.Business;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts what the night brought: who called, who was texted, who replied, who booked, who still waits. */
@Service
public class NightDigest {

    private static final Duration LONGEST_NIGHT = Duration.ofDays(4);

    private final JdbcClient jdbc;
    private final Clock clock;

    NightDigest(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The calls since the business last closed, four days back at most. */
    public Counts of(Business business) {
        Instant now = clock.instant();
        Instant since = lastOpen(business, now);
        return jdbc.sql("""
                        select count(distinct coalesce(m.caller, m.call_id)) callers, count(*) calls,
                          count(distinct case when exists (select 1 from outbound_text t where t.conversation_id = m.conversation_id
                            and t.kind = 'UNPROMPTED' and t.state not in ('REFUSED', 'REJECTED', 'FREE')) then m.conversation_id end) texted,
                          count(distinct case when exists (select 1 from inbound_text i where i.conversation_id = m.conversation_id)
                            then m.conversation_id end) replied,
                          count(distinct case when m.outcome = 'booked' then coalesce(cast(m.conversation_id as varchar(40)), m.call_id) end) booked,
                          count(distinct case when m.outcome is null then coalesce(cast(m.conversation_id as varchar(40)), m.call_id) end) waiting
                        from missed_call m
                        where m.business_id = :business and m.ended_at >= :since and m.ended_at <= :now""")
                .param("business", business.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Counts.class)
                .single();
    }

    private static Instant lastOpen(Business business, Instant now) {
        Instant earliest = now.minus(LONGEST_NIGHT);
        Instant probe = now;
        while (probe.isAfter(earliest) && business.isOpen(probe)) {
            probe = probe.minus(Duration.ofMinutes(15));
        }
        while (probe.isAfter(earliest) && !business.isOpen(probe)) {
            probe = probe.minus(Duration.ofMinutes(15));
        }
        return probe;
    }

    /** What the night brought, in people rather than in events, but for {@code calls}. */
    public record Counts(int callers, int calls, int texted, int replied, int booked, int waiting) {

        /** Such as {@code 5 called (7 calls), 4 texted, 2 replied, 1 booked, 3 wait}. */
        public String sentence() {
            String called = callers + " called" + (calls == callers ? "" : " (" + calls + " calls)");
            return "%s, %d texted, %d replied, %d booked, %d %s"
                    .formatted(called, texted, replied, booked, waiting, waiting == 1 ? "waits" : "wait");
        }
    }
}
