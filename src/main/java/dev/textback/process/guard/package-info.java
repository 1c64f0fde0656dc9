/** The guard that every deployment of diagrams, decision tables and forms passes, whichever way it comes. */
@NullMarked
package dev.textback.process.guard;

import org.jspecify.annotations.NullMarked;
