/** What a reply means: its reading by rule and decision table, and trying a line over {@code /api/replies/understand}. */
@NullMarked
package dev.textback.reply;

import org.jspecify.annotations.NullMarked;
