package dev.textback.explanation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an instance stands just now; the engine knows. */
public interface Whereabouts {

    /** The places at which the instance, and those that it called, wait; none once it has ended. */
    List<Place> of(String rootInstance);

    /**
     * One place.
     *
     * @param element the diagram element's id
     * @param name what the diagram calls it
     * @param until when a timer is due, or a task should be done, UTC; null if no moment is set
     */
    record Place(
            String element,
            String name,
            Kind kind,
            @Nullable Instant until) {}

    /** What it waits for. */
    enum Kind {
        /** A person. */
        TASK,
        TIMER,
        /** Nothing: it is being done. */
        AT_WORK,
        /** An operator: it failed as often as it may. */
        STUCK;

        /** As the answer writes it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
