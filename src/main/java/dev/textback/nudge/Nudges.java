package dev.textback.nudge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which businesses' nudges go out. Takes part in the caller's transaction. */
@Repository
public class Nudges {

    private final JdbcClient jdbc;

    Nudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the business's nudges are off. */
    public boolean areOff(String businessId) {
        return !of(businessId).nudgesGo();
    }

    /** How it stands with the business. */
    public NudgeState of(String businessId) {
        return find(businessId, "").orElse(NudgeState.USUAL);
    }

    /** How it stands with each business of which there is something to say. */
    public Map<String, NudgeState> all() {
        Map<String, NudgeState> states = new HashMap<>();
        jdbc.sql("select * from nudge_state").query(row -> {
            states.put(row.getString("business_id"), read(row, 0));
        });
        return states;
    }

    /**
     * The same as {@link #of}, locked until the transaction ends.
     *
     * @throws org.springframework.dao.DuplicateKeyException if two come at once to a business that was never looked at: do it again
     */
    NudgeState lock(String businessId, Instant now) {
        return find(businessId, " for update").orElseGet(() -> {
            jdbc.sql("""
                            insert into nudge_state (business_id, level, since, set_by, reason)
                            values (:business, 'OK', :now, '', '')""")
                    .param("business", businessId)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return NudgeState.USUAL;
        });
    }

    /** Call it with the business locked. */
    void set(String businessId, NudgeState state) {
        jdbc.sql("""
                        update nudge_state set level = :level, since = :since, counted_from = :from, set_by = :by,
                          reason = :reason where business_id = :business""")
                .param("level", state.level().name())
                .param("since", utc(state.since()))
                .param("from", utc(state.countedFrom()))
                .param("by", state.by())
                .param("reason", state.reason())
                .param("business", businessId)
                .update();
    }

    private Optional<NudgeState> find(String businessId, String lock) {
        return jdbc.sql("select * from nudge_state where business_id = :business" + lock)
                .param("business", businessId)
                .query(Nudges::read)
                .optional();
    }

    private static NudgeState read(ResultSet row, int index) throws SQLException {
        OffsetDateTime countedFrom = row.getObject("counted_from", OffsetDateTime.class);
        return new NudgeState(
                NudgeLevel.valueOf(row.getString("level")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                countedFrom == null ? null : countedFrom.toInstant(),
                row.getString("set_by"),
                row.getString("reason"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
