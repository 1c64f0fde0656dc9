/** What an operator watches: health, metrics, and whose conversation a log line is about. Nothing depends on it. */
@NullMarked
package dev.textback.operation;

import org.jspecify.annotations.NullMarked;
