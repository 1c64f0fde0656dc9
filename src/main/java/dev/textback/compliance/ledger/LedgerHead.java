package dev.textback.compliance.ledger;

/**
 * Where a chain ends: it fixes every event up to there.
 *
 * @param sequence the last event's place, and so the number of events; 0 for an empty chain
 * @param hash the last event's
 */
public record LedgerHead(long sequence, String hash) {

    /** An empty chain's. */
    public static final LedgerHead NONE = new LedgerHead(0, LedgerFormat.BEGINNING);

    private static final int SHORT = 16;

    /** As it fits a text message: {@code Ledger 812 ab12cd34ef567890}. */
    public String inShort() {
        return "Ledger " + sequence + " " + beginning(SHORT);
    }

    /** The first digits of the hash: fewer where somebody made it shorter. */
    String beginning(int digits) {
        return hash.substring(0, Math.min(digits, hash.length()));
    }
}
