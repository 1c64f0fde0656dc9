package dev.textback.compliance;

import dev.textback.business.Business;

/** A setting by which a business may be looser with its callers than the default. Every such bean is watched at start. */
interface LoosenedSetting {

    /** The key as the configuration writes it, such as {@code legal-windows}. */
    String key();

    /** What the business has it set to. */
    String valueFor(Business business);

    /** What it is unless somebody loosens it. */
    String usual();
}
