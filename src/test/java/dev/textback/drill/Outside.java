package dev.textback.drill;

import dev.textback.drill.Journal.AcceptedText;
import dev.textback.figures.SignedForm;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Telephony and the carrier as they speak to the program. Whatever is not answered with 2xx they repeat, sooner and oftener than Plivo would,
 * because the program is away for seconds and the drill takes minutes.
 */
final class Outside implements AutoCloseable {

    private static final int MOST_TRIES = 90;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String LOGIN =
            Base64.getEncoder().encodeToString(Program.LOGIN.getBytes(StandardCharsets.UTF_8));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "outside");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger underWay = new AtomicInteger();
    private final String base;
    private final long seed;
    private final Journal journal;

    Outside(String base, long seed, Journal journal) {
        this.base = base;
        this.seed = seed;
        this.journal = journal;
    }

    /** Whatever was begun and is not answered yet. */
    int underWay() {
        return underWay.get();
    }

    void after(Duration delay, Runnable work) {
        underWay.incrementAndGet();
        later.schedule(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        journal.gaveUp("something planned: " + e);
                    } finally {
                        underWay.decrementAndGet();
                    }
                },
                Math.max(0, delay.toMillis()),
                TimeUnit.MILLISECONDS);
    }

    /** Looks later whether there is something to do; by itself that keeps nobody from coming to rest. */
    void lookAfter(Duration delay, Runnable look) {
        later.schedule(look, Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Reports the call, which has just ended, and reports it again as planned. */
    void reports(PlannedCall call) {
        Instant ended = Instant.now();
        Runnable report = () -> {
            if (call.way() == PlannedCall.Way.PLIVO) {
                viaPlivo(call);
            } else {
                told("call " + call.id(), () -> report(call, ended), status -> journal.accepted(call, status));
            }
        };
        report.run();
        call.repeats().forEach(delay -> after(delay, report));
    }

    /** What is said on answering may come from memory; that the call is stored, the answer to the hang-up says. */
    private void viaPlivo(PlannedCall call) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "CallUUID", call.id(),
                "From", call.from().replace("+", ""),
                "To", call.line().substring(1),
                "Direction", "inbound",
                "CallStatus", "ringing"));
        http.sendAsync(signed("/webhooks/plivo/answer", form), HttpResponse.BodyHandlers.discarding());
        Map<String, String> over = new TreeMap<>(form);
        over.putAll(Map.of("CallStatus", "completed", "HangupCauseCode", "4000", "Duration", "42"));
        after(
                Duration.ofMillis(800),
                () -> told(
                        "call " + call.id(),
                        () -> signed("/webhooks/plivo/hangup", over),
                        status -> journal.accepted(call, status)));
    }

    /** The carrier passes a caller's text on, as planned. */
    void passesOn(PlannedText text, String from, String line) {
        String id = UUID.randomUUID().toString();
        after(text.late(), () -> {
            tell(text, id, id, from, line);
            for (int i = 1; i <= text.repeats(); i++) {
                after(Duration.ofMillis(700L * i), () -> tell(text, id, id, from, line));
            }
            if (text.newId()) {
                after(Duration.ofSeconds(1), () -> tell(text, UUID.randomUUID().toString(), id, from, line));
            }
        });
    }

    private void tell(PlannedText text, String id, String original, String from, String line) {
        Map<String, String> form = Map.of(
                "MessageUUID", id,
                "From", from.substring(1),
                "To", line.substring(1),
                "Text", text.words(),
                "Type", "sms");
        told(
                "text " + id,
                () -> signed("/webhooks/plivo/text", form),
                status -> journal.accepted(new AcceptedText(id, original, from, line, text.words(), Instant.now())));
    }

    /** Receipts for a text that was taken: some late, some twice, some in the wrong order, and a few of failures. */
    void receipts(CarrierText text, String address) {
        int lot = Math.floorMod(Mix.of(seed, "receipt", text.to(), text.body()), 100);
        String end = lot < 2 ? "undelivered" : "delivered";
        long sent = lot >= 2 && lot < 12 ? 4000 : 700;
        long arrived = lot >= 90 ? 25_000 : 2000;
        after(Duration.ofMillis(sent), () -> receipt(text, address, "sent"));
        after(Duration.ofMillis(arrived), () -> receipt(text, address, end));
        if (lot >= 12 && lot < 22) {
            after(Duration.ofMillis(arrived + 300), () -> receipt(text, address, end));
        }
    }

    private void receipt(CarrierText text, String address, String status) {
        Map<String, String> form = new TreeMap<>(
                Map.of("MessageUUID", text.id(), "To", text.to().substring(1), "Status", status, "Type", "sms"));
        if (status.equals("undelivered")) {
            form.put("ErrorCode", "30");
        }
        told(
                "receipt " + text.id(),
                () -> SignedForm.request(Program.TOKEN, URI.create(address), new TreeMap<>(form)),
                accepted -> {});
    }

    private HttpRequest report(PlannedCall call, Instant ended) {
        String body = "{\"callId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"at\":\"%s\"}"
                .formatted(call.id(), call.from(), call.line(), ended);
        return HttpRequest.newBuilder(URI.create(base + "/api/missed-calls"))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Basic " + LOGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest signed(String path, Map<String, String> form) {
        return SignedForm.request(Program.TOKEN, URI.create(base + path), new TreeMap<>(form));
    }

    private void told(String what, Supplier<HttpRequest> request, IntConsumer accepted) {
        underWay.incrementAndGet();
        CompletableFuture.completedFuture(1)
                .thenCompose(first -> attempt(what, request, accepted, first))
                .whenComplete((nothing, failure) -> {
                    underWay.decrementAndGet();
                    if (failure != null) {
                        journal.gaveUp(what + ": " + failure);
                    }
                });
    }

    private CompletableFuture<Void> attempt(
            String what, Supplier<HttpRequest> request, IntConsumer accepted, int attempt) {
        return http.sendAsync(request.get(), HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null ? answer.statusCode() : 0)
                .thenCompose(status -> {
                    if (status / 100 == 2) {
                        accepted.accept(status);
                        return CompletableFuture.completedFuture(null);
                    }
                    if (status / 100 == 4 || attempt == MOST_TRIES) {
                        journal.gaveUp(what + ": " + status);
                        return CompletableFuture.completedFuture(null);
                    }
                    long wait = Math.min(LONGEST_WAIT.toMillis(), 500L * attempt);
                    return CompletableFuture.supplyAsync(
                                    () -> attempt + 1,
                                    CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, later))
                            .thenCompose(next -> attempt(what, request, accepted, next));
                });
    }

    @Override
    public void close() {
        List<Runnable> dropped = later.shutdownNow();
        underWay.addAndGet(-dropped.size());
    }
}
