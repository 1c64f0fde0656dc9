package dev.textback.texting.plivo;

import dev.textback.texting.CarrierReachability;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks for one entry of the message list: the API that texts go through, with the credentials they go with. A mere connection would not
 * notice a revoked token.
 */
@Component
class PlivoReachability implements CarrierReachability {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CarrierAccount account;
    private final OkHttpClient http;

    @Autowired
    PlivoReachability(CarrierAccount account) {
        this(account, PATIENCE);
    }

    PlivoReachability(CarrierAccount account, Duration patience) {
        this.account = account;
        this.http = new OkHttpClient.Builder()
                .callTimeout(patience)
                .followRedirects(false)
                .build();
    }

    @Override
    public Answer ask() {
        try (Response answer = http.newCall(request()).execute()) {
            return meaning(answer.code());
        } catch (IOException noAnswer) {
            return new Answer(false, "It gave no answer: " + noAnswer.getClass().getSimpleName());
        } catch (IllegalStateException notYetKnown) {
            return new Answer(false, "The account is not known yet");
        }
    }

    private Request request() {
        HttpUrl list = list(account.messagingBase());
        if (list == null) {
            throw new IllegalStateException("no address");
        }
        return new Request.Builder()
                .url(list)
                .header("Authorization", Credentials.basic(account.authId(), account.authToken()))
                .build();
    }

    private @Nullable HttpUrl list(URI base) {
        HttpUrl list = HttpUrl.parse(base + "Account/" + account.authId() + "/Message/");
        return list == null
                ? null
                : list.newBuilder()
                        .addQueryParameter("limit", "1")
                        .addQueryParameter("offset", "0")
                        .build();
    }

    private static Answer meaning(int status) {
        if (status / 100 == 2) {
            return new Answer(true, "It answers and knows the account");
        }
        return switch (status) {
            case 401, 403 ->
                new Answer(false, "It refuses the account (" + status + "): see TEXTBACK_PLIVO_AUTH_TOKEN");
            case 404 -> new Answer(false, "It knows no such account or address (404): see TEXTBACK_PLIVO_BASE_URL");
            case 429 -> new Answer(true, "It answers, and asks for fewer calls (429)");
            default -> new Answer(false, "It answers " + status);
        };
    }
}
