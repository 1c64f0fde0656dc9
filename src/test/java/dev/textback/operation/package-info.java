/** Operation, tried on the packaged program where it can be. */
@NullMarked
package dev.textback.operation;

import org.jspecify.annotations.NullMarked;
