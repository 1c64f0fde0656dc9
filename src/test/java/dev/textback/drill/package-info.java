/** The drill: the packaged program is killed at every boundary and at random, its carrier and database fail, and a ledger says what that cost. */
@org.jspecify.annotations.NullMarked
package dev.textback.drill;
