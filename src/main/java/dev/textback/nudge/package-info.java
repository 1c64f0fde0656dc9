/** Whether a business's nudges go out, and what turns them off: too many callers who opt out. */
@NullMarked
package dev.textback.nudge;

import org.jspecify.annotations.NullMarked;
