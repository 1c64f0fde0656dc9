/** The list of numbers not to be texted, as staff see, extend, import and export it. */
@NullMarked
package dev.textback.suppression;

import org.jspecify.annotations.NullMarked;
