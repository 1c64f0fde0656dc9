package dev.textback.process.publishing;

import dev.textback.process.guard.DiagramSet;
import java.time.Instant;

/**
 * The set that new conversations follow.
 *
 * @param deployment the engine's id of the latest deployment that belongs to it
 * @param publishedBy user id, or {@link Publisher#PROGRAM}
 * @param isOurs whether the program itself brought it
 * @param replaced digest of the set that the program brought when this one was published; empty if nobody knows
 */
record SetInForce(
        String deployment, String publishedBy, Instant publishedAt, boolean isOurs, String replaced, DiagramSet set) {}
