/** How a request of ours over HTTP is refused: every route says it in the same form. */
@NullMarked
package dev.textback.refusal;

import org.jspecify.annotations.NullMarked;
