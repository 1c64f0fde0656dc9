package dev.textback.callback;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said on the page of an alert, each choice once. */
@Repository
class Deeds {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Deed> of(Matter matter) {
        return jdbc.sql("""
                        select choice, at_time from one_tap where process_instance_id = :instance order by at_time""")
                .param("instance", matter.processInstanceId())
                .query((row, index) -> new Deed(
                        Choice.coded(row.getString("choice")).orElseThrow(),
                        row.getObject("at_time", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it was said at this very moment by somebody else */
    void add(Matter matter, Choice choice) {
        jdbc.sql("""
                        insert into one_tap (process_instance_id, choice, business_id, at_time)
                        values (:instance, :choice, :business, :at)""")
                .param("instance", matter.processInstanceId())
                .param("choice", choice.code())
                .param("business", matter.businessId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeBack(Matter matter, Choice choice) {
        jdbc.sql("delete from one_tap where process_instance_id = :instance and choice = :choice")
                .param("instance", matter.processInstanceId())
                .param("choice", choice.code())
                .update();
    }

    /** @param at when it was said */
    record Deed(Choice choice, Instant at) {}
}
