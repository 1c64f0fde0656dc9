package dev.textback.texting.plivo;

import java.net.URI;

/** The carrier account that texts go out through: a real one from the configuration, or the simulator's. */
public interface CarrierAccount {

    /** 20 characters, beginning with MA or SA. */
    String authId();

    /** The secret; webhooks are signed with it. */
    String authToken();

    /** The Message API's address, ending in {@code /v1/}. */
    URI messagingBase();

    /** The Lookup API's address, ending in {@code /v1/}. */
    URI lookupBase();

    /** Our own address as the carrier knows it, without a slash at the end; webhooks are signed over it. */
    URI publicUrl();
}
