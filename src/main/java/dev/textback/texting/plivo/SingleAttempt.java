package dev.textback.texting.plivo;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a POST goes over the wire at most once. Left to itself okhttp repeats a POST after a dropped or stale connection, on
 * 408, on 421 and on 503 with {@code Retry-After: 0}: each repetition is a second text on the caller's phone. A question (GET) is asked again:
 * okhttp sends it on an idle connection without looking whether the carrier has closed that long ago, which it has whenever the carrier's record
 * is asked in a quiet hour.
 */
final class SingleAttempt implements Interceptor {

    /** The SDK gives every client a pool of its own, of five idle connections; all of them may be stale, and each shows only by failing. */
    private static final int MOST_QUESTIONS = 6;

    private SingleAttempt() {}

    /** A client that never repeats and tells {@link Refusal} and {@link NotReached} from every other failure. */
    static OkHttpClient.Builder client(TimeOuts timeOuts) {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timeOuts.connect())
                .readTimeout(timeOuts.silence())
                .writeTimeout(timeOuts.silence())
                .callTimeout(timeOuts.call())
                .addInterceptor(new SingleAttempt())
                .addNetworkInterceptor(SingleAttempt::markConnected);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response answer = isQuestion(chain.request()) ? asked(chain) : attempt(chain);
        if (!answer.isSuccessful()) {
            throw RefusalReading.of(answer);
        }
        return answer;
    }

    private static Response asked(Chain chain) throws IOException {
        for (int question = 1; ; question++) {
            try {
                return attempt(chain);
            } catch (NotReached nobodyThere) {
                throw nobodyThere;
            } catch (IOException brokenOff) {
                if (question == MOST_QUESTIONS || chain.call().isCanceled()) {
                    throw brokenOff;
                }
            }
        }
    }

    private static Response attempt(Chain chain) throws IOException {
        Connected connected = new Connected();
        try {
            return chain.proceed(once(chain.request(), connected));
        } catch (IOException failure) {
            throw connected.yet ? failure : new NotReached(failure);
        }
    }

    private static boolean isQuestion(Request request) {
        return request.method().equals("GET");
    }

    /** Network interceptors run once a connection stands and before the first byte is written. */
    private static Response markConnected(Chain chain) throws IOException {
        Connected connected = chain.request().tag(Connected.class);
        if (connected != null) {
            connected.yet = true;
        }
        return chain.proceed(chain.request());
    }

    private static Request once(Request request, Connected connected) {
        RequestBody body = request.body();
        return request.newBuilder()
                .method(request.method(), body == null ? null : new OneShot(body))
                .tag(Connected.class, connected)
                .build();
    }

    private static final class Connected {
        private volatile boolean yet;
    }

    /** okhttp never sends a one-shot body twice, whatever the reason; the switches above do not cover every status. */
    private static final class OneShot extends RequestBody {

        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
