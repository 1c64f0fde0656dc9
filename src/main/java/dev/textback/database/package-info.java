/** The one database: who owns its schema, and the small pool of its own that sending a text works on. */
@NullMarked
package dev.textback.database;

import org.jspecify.annotations.NullMarked;
