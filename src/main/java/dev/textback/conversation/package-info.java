/** The contact (the lock), the conversation with it, the thread of texts both ways, and the trail that explains both. */
@NullMarked
package dev.textback.conversation;

import org.jspecify.annotations.NullMarked;
