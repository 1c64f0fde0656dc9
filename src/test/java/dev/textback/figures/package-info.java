/** A command that measures the packaged program from outside and prints what it finds; it asserts nothing and is no part of the tests. */
@NullMarked
package dev.textback.figures;

import org.jspecify.annotations.NullMarked;
