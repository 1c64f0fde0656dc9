package dev.textback.nudge;

import dev.textback.business.Business;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a business's texted callers and their opt-outs, from the texts and the consent ledger. */
@Repository
class OptOutRates {

    /** Texts that went out by themselves and that the carrier has, or may have. */
    private static final String AUTOMATED = """
            from outbound_text t where t.business_id = :business and t.reserved_at >= :from
              and t.kind in ('UNPROMPTED', 'ANSWER') and t.state not in ('REFUSED', 'REJECTED', 'FREE')""";

    private final JdbcClient jdbc;
    private final OptOutProperties properties;
    private final Clock clock;

    OptOutRates(JdbcClient jdbc, OptOutProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** The rate of the window that ends now, or since {@code countedFrom} if that is later. */
    OptOutRate now(Business business, @Nullable Instant countedFrom) {
        Instant window = clock.instant().minus(properties.window());
        Instant from = countedFrom != null && countedFrom.isAfter(window) ? countedFrom : window;
        return new OptOutRate(
                count("select count(distinct t.recipient) " + AUTOMATED, business, from),
                count("select count(distinct t.recipient) " + AUTOMATED + """
                         and exists (select 1 from consent_event e where e.business_id = t.business_id
                           and e.e164 = t.recipient and e.kind = 'opt-out' and e.at_time >= t.reserved_at)""", business, from));
    }

    private long count(String sql, Business business, Instant from) {
        OffsetDateTime utc = from.atOffset(ZoneOffset.UTC);
        return jdbc.sql(sql)
                .param("business", business.id())
                .param("from", utc)
                .query(Long.class)
                .single();
    }
}
