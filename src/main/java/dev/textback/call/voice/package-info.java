/** Calls as the carrier hands them to us while they go on: whom to ring, when a call was missed, what its caller hears. */
@NullMarked
@NamedInterface("voice")
package dev.textback.call.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
