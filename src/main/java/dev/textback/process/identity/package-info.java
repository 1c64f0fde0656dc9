/** Who the engine's users are and what they may do: groups, tenants, accounts, logins, and the engine's routes for each role. */
@NullMarked
@NamedInterface("identity")
package dev.textback.process.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
