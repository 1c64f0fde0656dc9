package dev.textback.texting.plivo;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Plain GETs of the messaging API, with the account's credentials, for what the SDK has no place for. */
final class PlivoQuestions {

    private final CarrierAccount account;
    private final OkHttpClient http;

    /** @param patience how long an answer may take, from the first byte to the last */
    PlivoQuestions(CarrierAccount account, Duration patience) {
        this.account = account;
        this.http = new OkHttpClient.Builder()
                .callTimeout(patience)
                .followRedirects(false)
                .build();
    }

    /**
     * The answer, whatever its status; to be closed.
     *
     * @param resource below the account, with a slash at its end and maybe a query, such as {@code Number/14155550100/}
     * @throws IOException if there is none in time
     * @throws IllegalStateException if the account or its address is not known yet
     */
    Response get(String resource) throws IOException {
        HttpUrl address = HttpUrl.parse(account.messagingBase() + "Account/" + account.authId() + "/" + resource);
        if (address == null) {
            throw new IllegalStateException("no address");
        }
        return http.newCall(new Request.Builder()
                        .url(address)
                        .header("Authorization", Credentials.basic(account.authId(), account.authToken()))
                        .build())
                .execute();
    }
}
