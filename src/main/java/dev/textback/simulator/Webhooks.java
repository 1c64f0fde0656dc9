package dev.textback.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posts the carrier's webhooks: form-encoded, signed, and again up to three times while the answer is not a 2xx. */
@Component
@ConditionalOnSimulator
class Webhooks {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    /** Plivo waits 8 s for an answer. */
    private static final Duration TIME_OUT = Duration.ofSeconds(8);

    /** Plivo repeats after 60, 120 and 240 s; the same three times, but quick enough to be watched. */
    private static final List<Duration> REPEATS =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIME_OUT)
            .build();
    private final SecureRandom random = new SecureRandom();
    private final SimulatedAccount account;
    private final Errands errands;

    Webhooks(SimulatedAccount account, Errands errands) {
        this.account = account;
        this.errands = errands;
    }

    /** Posts the form; never throws for what the network or the other side does. */
    Posting post(URI url, Map<String, String> form) {
        Posting posting = new Posting(new CompletableFuture<>(), new CompletableFuture<>());
        errands.after(Duration.ZERO, () -> attempt(url, form, posting, 0));
        return posting;
    }

    /** Asks once what to do, and keeps the answer's body. */
    Reply ask(URI url, Map<String, String> form) {
        HttpRequest request = signed(url, form);
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(new Answer(response.statusCode(), "HTTP " + response.statusCode()), response.body());
        } catch (IOException unreachable) {
            return new Reply(
                    new Answer(0, "no answer (" + unreachable.getClass().getSimpleName() + ")"), "");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply(new Answer(0, "no answer: the program is stopping"), "");
        }
    }

    private void attempt(URI url, Map<String, String> form, Posting posting, int repeat) {
        Answer answer = send(url, form);
        posting.firstAnswer().complete(answer);
        if (answer.isAccepted() || repeat == REPEATS.size()) {
            posting.accepted().complete(answer.isAccepted());
        } else {
            LOG.warn("Webhook {} got {}; it is repeated", url.getPath(), answer.explanation());
            errands.after(REPEATS.get(repeat), () -> attempt(url, form, posting, repeat + 1));
        }
    }

    private Answer send(URI url, Map<String, String> form) {
        HttpRequest request = signed(url, form);
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Answer(status, "HTTP " + status);
        } catch (IOException unreachable) {
            return new Answer(0, "no answer (" + unreachable.getClass().getSimpleName() + ")");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(0, "no answer: the program is stopping");
        }
    }

    private HttpRequest signed(URI url, Map<String, String> form) {
        String nonce = random.ints(20, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
        String signature = new WebhookSignature(account.authToken()).of(url, form, nonce);
        return HttpRequest.newBuilder(url)
                .timeout(TIME_OUT)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("X-Plivo-Signature-V3", signature)
                .header("X-Plivo-Signature-Ma-V3", signature)
                .header("X-Plivo-Signature-V3-Nonce", nonce)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * A webhook on its way.
     *
     * @param firstAnswer what the first attempt brought
     * @param accepted whether one of the attempts was accepted
     */
    record Posting(CompletableFuture<Answer> firstAnswer, CompletableFuture<Boolean> accepted) {}

    /** An answer with its body. */
    record Reply(Answer answer, String body) {}

    /** The other side's answer; status 0: none came. */
    record Answer(int status, String explanation) {
        boolean isAccepted() {
            return status >= 200 && status < 300;
        }
    }
}
