package dev.textback.texting.plivo;

import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Sends lookups where the configuration says: the SDK has their host built in and takes no other. */
final class LookupAddress implements Interceptor {

    private static final String SDK_PATH = "/v1/";

    private final HttpUrl base;

    LookupAddress(URI base) {
        this.base = HttpUrl.get(base.toString());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        HttpUrl asked = chain.request().url();
        String rest = asked.encodedPath().substring(SDK_PATH.length());
        HttpUrl there = base.newBuilder()
                .encodedPath(base.encodedPath() + rest)
                .encodedQuery(asked.encodedQuery())
                .build();
        return chain.proceed(chain.request().newBuilder().url(there).build());
    }
}
