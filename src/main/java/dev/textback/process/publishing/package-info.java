/** Publishing of diagrams: the set the program brings at its start, the sets that analysts publish, and which of them is in force. */
@NullMarked
package dev.textback.process.publishing;

import org.jspecify.annotations.NullMarked;
