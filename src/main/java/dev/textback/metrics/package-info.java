/** Figures of a business, each of which can be counted again from the rows it was counted from. */
@NullMarked
package dev.textback.metrics;

import org.jspecify.annotations.NullMarked;
