package dev.textback.figures;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks to the program over HTTP: calls as a telephone system reports them, texts and receipts as the carrier sends them. */
final class Telephony {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger notTaken = new AtomicInteger();
    private final Product product;

    Telephony(Product product) {
        this.product = product;
    }

    /** How many calls and webhooks were not answered with 2xx so far. */
    int notTaken() {
        return notTaken.get();
    }

    /** Reports a missed call that ended at that moment. */
    CompletableFuture<?> missedCall(String from, String to, Instant endedAt) {
        String body = "{\"callId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"at\":\"%s\"}"
                .formatted(UUID.randomUUID(), from, to, endedAt);
        String login = Base64.getEncoder().encodeToString(Product.LOGIN.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(product.base() + "/api/missed-calls"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** A text from a phone to a line, as the carrier passes it on. */
    CompletableFuture<?> inboundText(String from, String to, String words) {
        SortedMap<String, String> form = new TreeMap<>(Map.of(
                "MessageUUID", UUID.randomUUID().toString(),
                "From", from.substring(1),
                "To", to.substring(1),
                "Text", words,
                "Type", "sms"));
        return send(SignedForm.request(Product.TOKEN, URI.create(product.base() + "/webhooks/plivo/text"), form));
    }

    /** The carrier's receipt for a text that it took. */
    CompletableFuture<?> delivered(CarrierStandIn.Taken text) {
        SortedMap<String, String> form = new TreeMap<>(
                Map.of("MessageUUID", text.id(), "To", text.recipient(), "Status", "delivered", "Type", "sms"));
        return send(SignedForm.request(Product.TOKEN, URI.create(text.receiptsTo()), form));
    }

    private CompletableFuture<?> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).handle((answer, failure) -> {
            if (failure != null || answer.statusCode() / 100 != 2) {
                notTaken.incrementAndGet();
            }
            return "answered";
        });
    }
}
