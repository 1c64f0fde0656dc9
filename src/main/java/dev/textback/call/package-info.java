/** Missed calls coming in, whatever stands in their caller id. */
@NullMarked
package dev.textback.call;

import org.jspecify.annotations.NullMarked;
