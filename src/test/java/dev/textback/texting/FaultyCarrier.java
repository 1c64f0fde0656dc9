package dev.textback.texting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A carrier with Plivo's Message API and list that fails in the ways a test asks for, and keeps a ledger of what it really took. */
final class FaultyCarrier {

    static final String AUTH_ID = "MAAAAAAAAAAAAAAAAAAA";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What happens to a text: whether the carrier takes it, and what comes back. */
    enum Fault {
        FAILS_BEFORE(false, 500, ""),
        FAILS_AFTER(true, 500, ""),
        DROPS_BEFORE(false, 0, ""),
        DROPS_AFTER(true, 0, ""),
        SILENT_BEFORE(false, -1, ""),
        SILENT_AFTER(true, -1, ""),
        BUSY(false, 429, "3"),
        BUSY_FOR_A_MINUTE(false, 429, "60"),
        BUSY_FOR_TEN_MINUTES(false, 429, "600"),
        UNAUTHORIZED(false, 401, "authentication failed"),
        BAD_NUMBER(false, 400, "dst parameter is invalid"),
        NONE(true, 202, "");

        private final boolean takes;
        private final int status;
        private final String error;

        Fault(boolean takes, int status, String error) {
            this.takes = takes;
            this.status = status;
            this.error = error;
        }
    }

    /** A text that the carrier took. */
    record Taken(String id, String from, String to, String receiptsTo, Instant at) {}

    private final List<Taken> ledger = new CopyOnWriteArrayList<>();
    private final List<Instant> posts = new CopyOnWriteArrayList<>();
    private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Clock clock = Clock.systemUTC();
    private volatile Duration listedAfter = Duration.ZERO;
    private volatile Consumer<Taken> beforeTheAnswer = text -> {};

    FaultyCarrier() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "faulty-carrier");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v1/Account/" + AUTH_ID + "/Message/", this::messages);
        server.createContext("/v1/", exchange -> answer(exchange, 404, "{\"error\":\"not found\"}"));
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/";
    }

    /** Begins anew with an empty ledger and these faults, one a text; then all goes well. */
    void begin(Clock itsClock, Fault... planned) {
        clock = itsClock;
        ledger.clear();
        posts.clear();
        faults.clear();
        faults.addAll(List.of(planned));
        listedAfter = Duration.ZERO;
        beforeTheAnswer = text -> {};
    }

    void listsOnlyAfter(Duration delay) {
        listedAfter = delay;
    }

    void beforeTheAnswer(Consumer<Taken> deed) {
        beforeTheAnswer = deed;
    }

    List<Taken> takenFor(String number) {
        return ledger.stream()
                .filter(text -> text.to().equals(number.substring(1)))
                .toList();
    }

    /** When it was asked to take a text, taken or not. */
    List<Instant> posts() {
        return posts;
    }

    private void messages(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            take(exchange);
        } else {
            list(exchange);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode text = JSON.readTree(exchange.getRequestBody());
        // Faults are meant for the caller; an alert to staff goes through
        boolean toCaller = !text.get("dst").asText().contains("4155550123");
        Fault fault = toCaller && !faults.isEmpty() ? faults.poll() : Fault.NONE;
        Taken taken = new Taken(
                UUID.randomUUID().toString(),
                text.get("src").asText().replace("+", ""),
                text.get("dst").asText().replace("+", ""),
                text.path("url").asText(),
                clock.instant());
        if (toCaller) {
            posts.add(taken.at());
        }
        if (fault.takes) {
            ledger.add(taken);
            beforeTheAnswer.accept(taken);
        }
        if (fault.status == -1) {
            await();
        } else if (fault.status == 0) {
            exchange.close();
        } else {
            if (fault.status == 429) {
                exchange.getResponseHeaders().add("Retry-After", fault.error);
            }
            answer(
                    exchange,
                    fault.status,
                    fault == Fault.NONE
                            ? "{\"api_id\":\"a\",\"message\":\"message(s) queued\",\"message_uuid\":[\"" + taken.id()
                                    + "\"]}"
                            : "{\"api_id\":\"a\",\"error\":\"" + fault.error + "\"}");
        }
    }

    private void await() {
        try {
            never.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Instant listedUpTo = clock.instant().minus(listedAfter);
        String objects = ledger.stream()
                .filter(text -> !text.at().isAfter(listedUpTo))
                .sorted(Comparator.comparing(Taken::at).reversed())
                .map(FaultyCarrier::row)
                .collect(Collectors.joining(","));
        answer(
                exchange,
                200,
                "{\"api_id\":\"a\",\"meta\":{\"limit\":20,\"offset\":0},\"objects\":["
                        + (String.valueOf(exchange.getRequestURI().getQuery()).contains("offset=0") ? objects : "")
                        + "]}");
    }

    private static String row(Taken text) {
        return "{\"message_uuid\":\"%s\",\"from_number\":\"%s\",\"to_number\":\"%s\",\"message_direction\":\"outbound\",\"message_time\":\"%s\",\"message_state\":\"sent\"}"
                .formatted(text.id(), text.from(), text.to(), TIME.format(text.at()));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
