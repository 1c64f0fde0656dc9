/** The Plivo adapter: the only place that knows the carrier's SDK and its wire. */
@NullMarked
@NamedInterface("plivo")
package dev.textback.texting.plivo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
