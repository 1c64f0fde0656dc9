/** Reads what a text asks for: the defined words, slips of the thumb, anybody's own words, and what merely looks like them. */
@NullMarked
package dev.textback.compliance.recognition;

import org.jspecify.annotations.NullMarked;
