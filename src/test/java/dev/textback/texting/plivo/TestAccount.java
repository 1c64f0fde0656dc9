package dev.textback.texting.plivo;

import java.net.URI;

/** An account whose addresses a test may change under the adapter's feet. */
final class TestAccount implements CarrierAccount {

    static final String AUTH_ID = "MAXXXXXXXXXXXXXXXXXX";
    static final String TOKEN = "my_auth_token";

    private URI base;
    private final URI publicUrl;

    TestAccount(URI base, String publicUrl) {
        this.base = base;
        this.publicUrl = URI.create(publicUrl);
    }

    static TestAccount at(WireCarrier carrier) {
        return new TestAccount(carrier.base(), "https://app.example.com");
    }

    void moveTo(URI base) {
        this.base = base;
    }

    @Override
    public String authId() {
        return AUTH_ID;
    }

    @Override
    public String authToken() {
        return TOKEN;
    }

    @Override
    public URI messagingBase() {
        return base;
    }

    @Override
    public URI lookupBase() {
        return base;
    }

    @Override
    public URI publicUrl() {
        return publicUrl;
    }
}
