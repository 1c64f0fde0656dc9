package dev.textback.process.publishing;

import dev.textback.process.guard.DiagramSet;
import java.util.List;
import java.util.Optional;

/**
 * The program brings another set than the one that was replaced by somebody's own: neither can be put over the other without losing something.
 *
 * @param files names of the files that differ between the set in force and the program's
 */
record Conflict(String explanation, List<String> files) {

    private static final String WAYS_OUT =
            " Take the program's over with POST /api/diagrams/packaged, or bring its changes into"
                    + " yours and publish them. Both sets can be fetched from GET /api/diagrams/set, ?of=packaged gives the program's.";

    /** Empty if the set in force is the program's own, or replaced the very set that the program still brings. */
    static Optional<Conflict> between(SetInForce inForce, DiagramSet packaged) {
        boolean agreed = inForce.isOurs()
                || inForce.replaced().equals(packaged.digest())
                || inForce.set().digest().equals(packaged.digest());
        if (agreed) {
            return Optional.empty();
        }
        List<String> files = inForce.set().differencesFrom(packaged);
        return Optional.of(new Conflict(
                "The diagrams in force were published by " + inForce.publishedBy() + " on " + inForce.publishedAt()
                        + " and stay in force. This program brings a newer set of its own, which differs in "
                        + String.join(", ", files) + "." + WAYS_OUT,
                files));
    }
}
