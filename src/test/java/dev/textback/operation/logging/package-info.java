/** How a log line looks. */
@NullMarked
package dev.textback.operation.logging;

import org.jspecify.annotations.NullMarked;
