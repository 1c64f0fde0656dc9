/** Opt-out, opt-in and help words, suppression, the consent ledger, and the windows a text may be sent in. */
@NullMarked
package dev.textback.compliance;

import org.jspecify.annotations.NullMarked;
