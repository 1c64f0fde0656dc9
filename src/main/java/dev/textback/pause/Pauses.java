package dev.textback.pause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pauses, past and present; a unique row decides that a business has one at a time. Takes part in the caller's transaction. */
@Repository
public class Pauses {

    private final JdbcClient jdbc;

    Pauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pause that holds the business's texts back now. */
    public Optional<Pause> current(String businessId) {
        return jdbc.sql("select * from sending_pause where open_for = :business")
                .param("business", businessId)
                .query(Pauses::read)
                .optional();
    }

    /** The pause that holds the business's texts back now, locked until the transaction ends. */
    public Optional<Pause> lock(String businessId) {
        return jdbc.sql("select * from sending_pause where open_for = :business for update")
                .param("business", businessId)
                .query(Pauses::read)
                .optional();
    }

    /** The pause that this process instance is, unless it is over. */
    public Optional<Pause> ofProcessInstance(String processInstanceId) {
        return jdbc.sql("select * from sending_pause where process_instance_id = :instance and resumed_at is null")
                .param("instance", processInstanceId)
                .query(Pauses::read)
                .optional();
    }

    /** Every pause that lasts. */
    public List<Pause> open() {
        return jdbc.sql("select * from sending_pause where open_for is not null order by paused_at")
                .query(Pauses::read)
                .list();
    }

    /** Whether a pause has ended since the moment. */
    public boolean endedSince(String businessId, Instant moment) {
        return jdbc.sql("select count(*) from sending_pause where business_id = :business and resumed_at >= :moment")
                        .param("business", businessId)
                        .param("moment", utc(moment))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The restored copies that were noticed after the moment, or whose pause ended after {@code ended}; the one that remembers least first. */
    public Optional<Pause> restoredAfter(String businessId, Instant noticed, Instant ended) {
        return jdbc.sql("""
                        select * from sending_pause where business_id = :business and remembers_until is not null
                          and (paused_at > :noticed or resumed_at > :ended) order by remembers_until limit 1""")
                .param("business", businessId)
                .param("noticed", utc(noticed))
                .param("ended", utc(ended))
                .query(Pauses::read)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the business is paused already */
    void insert(Pause pause) {
        jdbc.sql("""
                        insert into sending_pause (id, business_id, open_for, process_instance_id, paused_at, paused_by, reason, via,
                          until_at, remembers_until)
                        values (:id, :business, :business, :instance, :at, :by, :reason, :via, :until, :remembers)""")
                .param("id", pause.id())
                .param("business", pause.businessId())
                .param("instance", pause.processInstanceId())
                .param("at", utc(pause.pausedAt()))
                .param("by", pause.pausedBy())
                .param("reason", pause.reason())
                .param("via", pause.via())
                .param("until", utc(pause.until()))
                .param("remembers", utc(pause.remembersUntil()))
                .update();
    }

    /** Says which process instance is the pause; null: none for now. */
    public void carriedBy(UUID id, @Nullable String processInstanceId) {
        jdbc.sql("update sending_pause set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    /** Makes of a pause that came with the backup one of the restored copy: it ends only by a person's act. */
    void restored(UUID id, Instant remembersUntil) {
        jdbc.sql("""
                        update sending_pause set until_at = null, process_instance_id = null,
                          remembers_until = coalesce(remembers_until, :remembers) where id = :id""").param("remembers", utc(remembersUntil)).param("id", id).update();
    }

    void end(UUID id, Instant at, String by, String via) {
        jdbc.sql("""
                        update sending_pause set open_for = null, resumed_at = :at, resumed_by = :by, resumed_via = :via
                        where id = :id""")
                .param("at", utc(at))
                .param("by", by)
                .param("via", via)
                .param("id", id)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Pause read(ResultSet row, int index) throws SQLException {
        return new Pause(
                row.getObject("id", UUID.class),
                row.getString("business_id"),
                row.getString("process_instance_id"),
                row.getObject("paused_at", OffsetDateTime.class).toInstant(),
                row.getString("paused_by"),
                row.getString("reason"),
                row.getString("via"),
                moment(row, "until_at"),
                moment(row, "remembers_until"),
                moment(row, "resumed_at"));
    }
}
