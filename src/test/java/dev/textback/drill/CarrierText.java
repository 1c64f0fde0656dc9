package dev.textback.drill;

import java.time.Instant;

/**
 * A text that the carrier took, as its own record holds it.
 *
 * @param id the carrier's
 * @param textId the program's own id of the text, from the address for receipts
 * @param at when it was taken
 */
record CarrierText(String id, String textId, String from, String to, String body, Instant at, Fault fault) {}
