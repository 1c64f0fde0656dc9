package dev.textback.drill;

import java.util.Arrays;
import java.util.List;

/** Every moment around a text at which the program may die and leave another half behind. */
enum Boundary {
    CALL_BEFORE_COMMIT(Work.CALL, Side.BEFORE_COMMIT),
    CALL_COMMITTED_UNHEARD(Work.CALL, Side.COMMITTED_UNHEARD),
    CALL_COMMITTED_HEARD(Work.CALL, Side.COMMITTED_HEARD),
    RESERVE_BEFORE_COMMIT(Work.RESERVE, Side.BEFORE_COMMIT),
    RESERVE_COMMITTED_UNHEARD(Work.RESERVE, Side.COMMITTED_UNHEARD),
    RESERVE_COMMITTED_HEARD(Work.RESERVE, Side.COMMITTED_HEARD),
    HAND_OVER_BEFORE_ACCEPTING("hand-over/before-accepting", "the request is with the carrier, which does not take it"),
    HAND_OVER_ACCEPTED_UNANSWERED("hand-over/accepted-unanswered", "the carrier has the text and never answers"),
    HAND_OVER_ANSWERED("hand-over/answered", "the carrier's answer is on the wire"),
    RECORD_BEFORE_COMMIT(Work.RECORD, Side.BEFORE_COMMIT),
    RECORD_COMMITTED_UNHEARD(Work.RECORD, Side.COMMITTED_UNHEARD),
    RECORD_COMMITTED_HEARD(Work.RECORD, Side.COMMITTED_HEARD),
    ENGINE_BEFORE_COMMIT(Work.ENGINE, Side.BEFORE_COMMIT),
    ENGINE_COMMITTED_UNHEARD(Work.ENGINE, Side.COMMITTED_UNHEARD),
    ENGINE_COMMITTED_HEARD(Work.ENGINE, Side.COMMITTED_HEARD),
    INBOUND_BEFORE_COMMIT(Work.INBOUND, Side.BEFORE_COMMIT),
    INBOUND_COMMITTED_UNHEARD(Work.INBOUND, Side.COMMITTED_UNHEARD),
    INBOUND_COMMITTED_HEARD(Work.INBOUND, Side.COMMITTED_HEARD);

    private final String code;
    private final String meaning;

    Boundary(Work work, Side side) {
        this(work.code() + "/" + side.code, work.meaning() + ": " + side.meaning);
    }

    Boundary(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Such as {@code reserve/before-commit}. */
    String code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    static List<Boundary> all() {
        return List.of(values());
    }

    /** The boundary on that side of a transaction that does this work. */
    static Boundary of(Work work, Side side) {
        return Arrays.stream(values())
                .filter(boundary -> boundary.code.equals(work.code() + "/" + side.code))
                .findFirst()
                .orElseThrow();
    }

    /** Where a transaction stands when the program dies. */
    enum Side {
        BEFORE_COMMIT("before-commit", "COMMIT was sent and never reaches the database"),
        COMMITTED_UNHEARD("committed-unheard", "it is committed, and the program never hears so"),
        COMMITTED_HEARD("committed-heard", "it is committed, and the program has just heard so");

        private final String code;
        private final String meaning;

        Side(String code, String meaning) {
            this.code = code;
            this.meaning = meaning;
        }
    }
}
