/** The simulated carrier and the phone page, for a run without a carrier account. */
@NullMarked
package dev.textback.simulator;

import org.jspecify.annotations.NullMarked;
