/** A backup is taken, the program goes on, crashes, and starts again on the restored copy. */
@NullMarked
package dev.textback.restore;

import org.jspecify.annotations.NullMarked;
