/** Plivo's voice webhooks: the form that it posts, the XML that it follows, and the answer while the program still starts. */
@NullMarked
package dev.textback.call.voice.plivo;

import org.jspecify.annotations.NullMarked;
