/**
 * What the jar does when it is not started as the server: publishing diagrams to a Textback that runs elsewhere, verifying
 * the consent ledgers of a database.
 */
@NullMarked
package dev.textback.command;

import org.jspecify.annotations.NullMarked;
