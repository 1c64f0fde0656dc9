package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind {@link LinePaces}: one a line, and one for the account. */
@Repository
class LinePaceRows {

    private final JdbcClient jdbc;

    LinePaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the line's row, which is made at its first use.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another node makes it at the same moment: ask again
     */
    LinePaceRow lock(PhoneNumber line) {
        return jdbc.sql("select * from line_pace where line = :line for update")
                .param("line", line.e164())
                .query(LinePaceRows::read)
                .optional()
                .orElseGet(() -> create(line));
    }

    void store(PhoneNumber line, LinePaceRow row) {
        jdbc.sql("""
                        update line_pace set used_until = :used, answer_until = :answers, first_text_until = :firstTexts,
                          rest_until = :others where line = :line""")
                .param("line", line.e164())
                .param("used", utc(row.used()))
                .param("answers", utc(row.answers()))
                .param("firstTexts", utc(row.firstTexts()))
                .param("others", utc(row.others()))
                .update();
    }

    /** Until when the account rests; in the past if it does not. */
    Instant rest() {
        return jdbc.sql("select until_at from carrier_rest where id = 1")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /**
     * Lets the account rest until then, unless it rests longer already; the number of rows that changed.
     *
     * @param longest what lies further ahead was set by a clock that has been set back since
     */
    int rest(Instant until, Instant longest) {
        return jdbc.sql("""
                        update carrier_rest set until_at = :until
                        where id = 1 and (until_at < :until or until_at > :longest)""")
                .param("until", utc(until))
                .param("longest", utc(longest))
                .update();
    }

    private LinePaceRow create(PhoneNumber line) {
        jdbc.sql("""
                        insert into line_pace (line, used_until, answer_until, first_text_until, rest_until)
                        values (:line, :past, :past, :past, :past)""")
                .param("line", line.e164())
                .param("past", utc(Instant.EPOCH))
                .update();
        return LinePaceRow.UNUSED;
    }

    private static LinePaceRow read(ResultSet row, int index) throws SQLException {
        return new LinePaceRow(
                at(row, "used_until"), at(row, "answer_until"), at(row, "first_text_until"), at(row, "rest_until"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
