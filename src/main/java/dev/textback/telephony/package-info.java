/** Cloud phone systems: their own webhooks, read by a mapping in the configuration. */
@NullMarked
package dev.textback.telephony;

import org.jspecify.annotations.NullMarked;
