package dev.textback.business;

/** How far a caller's opt-out reaches. */
public enum OptOutScope {
    /** All lines and channels of the business, whichever of them it was said to. */
    ALL,
    /** The line alone that it was said to; looser, so the consent ledger notes it. */
    LINE
}
