/** Whether a business's texts to callers go out just now: pausing and resuming them at run time. */
@NullMarked
package dev.textback.pause;

import org.jspecify.annotations.NullMarked;
