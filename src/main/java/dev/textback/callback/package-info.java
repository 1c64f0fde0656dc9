/** What the owner hears of, and the page that an alert leads to: spoke with them, call back later, do not text. */
@NullMarked
package dev.textback.callback;

import org.jspecify.annotations.NullMarked;
