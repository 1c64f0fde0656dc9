/** How a log line looks, and that it never shows a whole phone number. */
@NullMarked
package dev.textback.operation.logging;

import org.jspecify.annotations.NullMarked;
