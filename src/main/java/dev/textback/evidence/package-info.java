/** What is shown to whoever asks about a caller: everything noted about a number, proof that it stands as it was noted, and the erasure of words. */
@NullMarked
package dev.textback.evidence;

import org.jspecify.annotations.NullMarked;
