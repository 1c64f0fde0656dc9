/** What an expression may see and where one may stand: the engine closed to everything but the diagrams' own delegates. */
@NullMarked
package dev.textback.process.expression;

import org.jspecify.annotations.NullMarked;
