/** Why a missed call got the text it got, or none: one outcome, its reason, and the trail that led there. */
@NullMarked
package dev.textback.explanation;

import org.jspecify.annotations.NullMarked;
