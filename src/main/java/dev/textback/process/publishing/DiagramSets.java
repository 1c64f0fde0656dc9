package dev.textback.process.publishing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every set that was ever deployed, by whom and when; outlives the deployments themselves. */
@Repository
class DiagramSets {

    private final JdbcClient jdbc;

    DiagramSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else publishes, in any node. */
    void lock() {
        jdbc.sql("select value_ from act_ge_property where name_ = 'deployment.lock' for update")
                .query(String.class)
                .single();
    }

    void add(Row row) {
        jdbc.sql("""
                        insert into diagram_set (deployment_id, published_by, published_at, digest, packaged_digest)
                        values (:deployment, :by, :at, :digest, :packaged)""")
                .param("deployment", row.deployment())
                .param("by", row.publishedBy())
                .param("at", row.publishedAt().atOffset(ZoneOffset.UTC))
                .param("digest", row.digest())
                .param("packaged", row.packagedDigest())
                .update();
    }

    Optional<Row> ofDeployment(String id) {
        return rows("where deployment_id = :id", id).stream().findFirst();
    }

    /** The latest sets first. */
    List<Row> latest(int limit) {
        return rows("order by published_at desc limit " + limit, "");
    }

    private List<Row> rows(String which, String id) {
        return jdbc.sql("""
                        select deployment_id, published_by, published_at, digest, packaged_digest
                        from diagram_set\s""" + which)
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getString("deployment_id"),
                        row.getString("published_by"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("digest"),
                        row.getString("packaged_digest")))
                .list();
    }

    /**
     * A set that was deployed.
     *
     * @param deployment the engine's deployment id
     * @param publishedBy user id, or {@link Publisher#PROGRAM}
     * @param digest see {@link dev.textback.process.guard.DiagramSet#digest()}
     * @param packagedDigest digest of the set that the program itself brought at that time
     */
    record Row(String deployment, String publishedBy, Instant publishedAt, String digest, String packagedDigest) {

        /** Whether it was the program's own. By content, so that nobody can pass theirs off as ours. */
        boolean isPackaged() {
            return digest.equals(packagedDigest);
        }
    }
}
