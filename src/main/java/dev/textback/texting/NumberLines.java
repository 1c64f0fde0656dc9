package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ListedNumber;
import dev.textback.compliance.ListedNumbers;
import dev.textback.compliance.NumberList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one place that knows of a number whether it takes texts: by the carrier's lookup, and by texts that came back. Each word counts for 90
 * days, because landlines get a text service and numbers change hands; a text from the number, and what the business itself says
 * ({@link NumberList#TAKES_TEXTS}), count for more.
 */
@Repository
public class NumberLines {

    /** How long a word about a number counts. */
    static final Duration GOOD_FOR = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final ListedNumbers listed;
    private final Clock clock;

    NumberLines(JdbcClient jdbc, ListedNumbers listed, Clock clock) {
        this.jdbc = jdbc;
        this.listed = listed;
        this.clock = clock;
    }

    /** What a business may believe of the number's line. */
    public NumberLine of(String businessId, PhoneNumber number) {
        return find(number).map(known -> believed(known, businessId, number)).orElse(NumberLine.UNKNOWN);
    }

    /** Whether the carrier need not be asked about the number. */
    boolean isFresh(PhoneNumber number) {
        return find(number).map(Known::lookedUpAt).filter(this::counts).isPresent();
    }

    /** Keeps what the lookup said. */
    void keep(PhoneNumber number, Carrier.LineType type) {
        boolean there = jdbc.sql("update number_line set line_type = :type, looked_up_at = :now where e164 = :number")
                        .param("type", NumberLine.code(type))
                        .param("now", now())
                        .param("number", number.e164())
                        .update()
                > 0;
        if (!there) {
            jdbc.sql("insert into number_line (e164, line_type, looked_up_at) values (:number, :type, :now)")
                    .param("type", NumberLine.code(type))
                    .param("now", now())
                    .param("number", number.e164())
                    .update();
        }
    }

    /** Learns of a number that a text to it came back for good; call it with the contact locked. */
    void learn(PhoneNumber number, String code, String reason) {
        boolean there = jdbc.sql("""
                        update number_line set returned_code = :code, returned_reason = :reason, returned_at = :now
                        where e164 = :number""")
                        .param("code", code)
                        .param("reason", reason)
                        .param("now", now())
                        .param("number", number.e164())
                        .update()
                > 0;
        if (!there) {
            jdbc.sql("""
                            insert into number_line (e164, returned_code, returned_reason, returned_at)
                            values (:number, :code, :reason, :now)""")
                    .param("code", code)
                    .param("reason", reason)
                    .param("now", now())
                    .param("number", number.e164())
                    .update();
        }
    }

    private NumberLine believed(Known known, String businessId, PhoneNumber number) {
        Instant said = listed.find(businessId, number, NumberList.TAKES_TEXTS)
                .map(ListedNumber::since)
                .orElse(null);
        Instant texted = lastTextOf(businessId, number);
        Instant returned = known.returnedAt();
        if (returned != null && counts(returned) && !isLater(said, returned) && !isLater(texted, returned)) {
            return new NumberLine(NumberLine.TEXT_CAME_BACK, returned);
        }
        Instant lookedUp = known.lookedUpAt();
        String type = known.lineType();
        if (type == null || lookedUp == null || !counts(lookedUp)) {
            return NumberLine.UNKNOWN;
        }
        NumberLine line = new NumberLine(type, lookedUp);
        boolean proved = said != null || (texted != null && counts(texted));
        return !line.takesTexts() && proved ? NumberLine.UNKNOWN : line;
    }

    private @Nullable Instant lastTextOf(String businessId, PhoneNumber number) {
        return jdbc.sql("""
                        select i.received_at from inbound_text i join contact c on c.id = i.contact_id
                        where c.business_id = :business and c.e164 = :number order by i.received_at desc limit 1""")
                .param("business", businessId)
                .param("number", number.e164())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private boolean counts(Instant word) {
        return word.isAfter(clock.instant().minus(GOOD_FOR));
    }

    private static boolean isLater(@Nullable Instant proof, Instant word) {
        return proof != null && proof.isAfter(word);
    }

    private Optional<Known> find(PhoneNumber number) {
        return jdbc.sql("select line_type, looked_up_at, returned_at from number_line where e164 = :number")
                .param("number", number.e164())
                .query(NumberLines::read)
                .optional();
    }

    private static Known read(ResultSet row, int index) throws SQLException {
        return new Known(row.getString("line_type"), moment(row, "looked_up_at"), moment(row, "returned_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Known(
            @Nullable String lineType,
            @Nullable Instant lookedUpAt,
            @Nullable Instant returnedAt) {}
}
