/** The chain that the consent ledger is: how an event is hashed, appended, read and verified. */
@NullMarked
package dev.textback.compliance.ledger;

import org.jspecify.annotations.NullMarked;
