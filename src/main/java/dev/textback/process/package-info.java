/** The only place that knows the engine: delegates, listeners, correlation and engine configuration. */
@NullMarked
package dev.textback.process;

import org.jspecify.annotations.NullMarked;
