package dev.textback.texting.plivo;

import java.net.URI;

/**
 * The account at the carrier and the addresses on both sides. It is asked anew for every call, so that what is known only after the web
 * server has started, such as a port, may change until then; until it is known at all, an address throws {@link IllegalStateException}
 * and texts wait. An implementation never logs the token.
 */
public interface CarrierAccount {

    /** The account's id: 20 characters that start with {@code MA} (account) or {@code SA} (subaccount). */
    String authId();

    /** The secret that authenticates our calls and signs the carrier's. */
    String authToken();

    /** Where the Message API is, up to and including {@code /v1/}. */
    URI messagingBase();

    /** Where the Lookup API is, up to and including {@code /v1/}. */
    URI lookupBase();

    /** The address of this application as the carrier calls it, such as {@code https://texts.acme.example}: webhooks are signed over it. */
    URI publicUrl();
}
