/** Texts going out: the gate, the wording, the hand-over to the carrier and the receipts that come back. */
@NullMarked
package dev.textback.texting;

import org.jspecify.annotations.NullMarked;
