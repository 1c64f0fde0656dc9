/** The chain that the consent ledger is: how an event is hashed, appended, read and verified. */
@NullMarked
@NamedInterface("ledger")
package dev.textback.compliance.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
