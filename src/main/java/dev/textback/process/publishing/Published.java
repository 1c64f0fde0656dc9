package dev.textback.process.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in force, as the REST API answers it.
 *
 * @param conflict what stands against it; null if nothing does
 * @param definitions processes and decisions, and what runs
 * @param history the latest sets first
 */
record Published(Current inForce, @Nullable Conflict conflict, List<Definition> definitions, List<Earlier> history) {

    /**
     * The set in force.
     *
     * @param programs whether the program itself brought it
     */
    record Current(
            String deployment,
            String publishedBy,
            Instant publishedAt,
            boolean programs,
            String digest,
            List<String> files) {}

    /**
     * A process or a decision.
     *
     * @param kind {@code process} or {@code decision}
     * @param version which new conversations follow
     * @param running how many instances keep which version; empty for a decision
     */
    record Definition(String kind, String id, @Nullable String name, int version, List<Running> running) {}

    /** How many instances run on a version. */
    record Running(int version, int instances) {}

    /** A set that was published at some time. */
    record Earlier(String deployment, String publishedBy, Instant publishedAt, boolean programs) {}
}
