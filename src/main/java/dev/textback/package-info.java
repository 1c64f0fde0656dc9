/** Textback: answers the calls a small business misses. */
@NullMarked
package dev.textback;

import org.jspecify.annotations.NullMarked;
