package dev.textback.texting;

/**
 * Where a text of ours stands. It moves forward only: receipts come late, twice and out of order.
 *
 * <p>RESERVED: it may be with the carrier or not. FREE: it certainly is not. ACCEPTED to READ: the carrier has it. The rest are ends.
 */
public enum TextState {
    FREE(0, false),
    RESERVED(0, false),
    ACCEPTED(1, false),
    QUEUED(2, false),
    SENT(3, false),
    DELIVERED(4, true),
    READ(5, true),
    UNDELIVERED(4, true),
    FAILED(4, true),
    REJECTED(4, true),
    REFUSED(4, true);

    private final int rank;
    private final boolean settled;

    TextState(int rank, boolean settled) {
        this.rank = rank;
        this.settled = settled;
    }

    /** Whether the text may go from here to {@code next}: forward only, and from one end to another only DELIVERED to READ. */
    boolean mayBecome(TextState next) {
        if (settled) {
            return this == DELIVERED && next == READ;
        }
        return next.rank > rank;
    }

    /** Whether the carrier took the text, whatever became of it later. */
    boolean wasAccepted() {
        return rank > 0 && this != REJECTED && this != REFUSED;
    }
}
