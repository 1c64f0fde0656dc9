/** Two things at the same instant, on both databases: what must hold whoever comes first (rules 4 and 5). */
@NullMarked
package dev.textback.concurrency;

import org.jspecify.annotations.NullMarked;
