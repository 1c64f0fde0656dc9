package dev.textback.process;

import dev.textback.database.NodePresence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives back the jobs that a dead node had taken up, so that the others need not wait until its locks expire. Safe even if the node is not
 * dead: its step then fails to commit, because the job's revision has moved on, and a text is protected by its reservation (rule 5). The
 * locks' expiry stays the rule; this makes it sooner.
 */
@Component
class AbandonedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

    private final NodePresence nodes;
    private final Clock clock;

    AbandonedJobs(NodePresence nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
    }

    /**
     * Announces this node, and gives back what dead ones hold.
     *
     * @param self this node's lock owner, a UUID
     * @throws SQLException if this node could not be announced; then it must not take up jobs
     */
    void giveBack(UUID self) throws SQLException {
        if (!nodes.isKnown()) {
            return;
        }
        Connection announced = nodes.announced(self);
        for (UUID owner : owners(announced)) {
            if (!owner.equals(self)) {
                nodes.ifGone(announced, owner, () -> giveBack(announced, owner));
            }
        }
    }

    private Set<UUID> owners(Connection connection) throws SQLException {
        Set<UUID> owners = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select distinct LOCK_OWNER_ from ACT_RU_JOB where LOCK_EXP_TIME_ > ? and LOCK_OWNER_ is not null")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known(rows.getString(1)).ifPresent(owners::add);
                }
            }
        }
        return owners;
    }

    /** An owner of another kind holds no advisory lock; its jobs wait for the expiry. */
    private static Optional<UUID> known(String owner) {
        try {
            return Optional.of(UUID.fromString(owner));
        } catch (IllegalArgumentException noNodeOfOurs) {
            return Optional.empty();
        }
    }

    private void giveBack(Connection connection, UUID owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update ACT_RU_JOB set REV_ = REV_ + 1, LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null
                where LOCK_OWNER_ = ?""")) {
            statement.setString(1, owner.toString());
            LOG.warn("Node {} is gone; {} jobs that it had taken up are free again", owner, statement.executeUpdate());
        }
    }
}
