/** The rules by which a wording is judged before a caller reads it; knows no template engine and no business. */
@NullMarked
package dev.textback.texting.linter;

import org.jspecify.annotations.NullMarked;
