package dev.textback.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The carrier's side of the wire: takes texts, notes when each arrived, and answers at once. It sends nothing of itself. */
final class CarrierStandIn implements AutoCloseable {

    /** A text that was taken. */
    record Taken(String id, String recipient, String receiptsTo) {}

    private static final int THREADS = 32;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;
    private final Map<String, Instant> arrivals = new HashMap<>();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();

    CarrierStandIn(Clock clock) throws IOException {
        this.clock = clock;
        // without it the JDK's server holds back the second half of each answer for 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/Account/", this::messages);
        server.createContext("/v1/Number/", this::lookup);
        server.setExecutor(threads);
        server.start();
    }

    /** Where both APIs are. */
    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/";
    }

    /** When the first text to each of the numbers arrived, as soon as all have one or the patience is over; E.164. */
    synchronized Map<String, Instant> firstArrivals(Collection<String> numbers, Duration patience)
            throws InterruptedException {
        Instant end = clock.instant().plus(patience);
        while (!arrivals.keySet().containsAll(numbers) && clock.instant().isBefore(end)) {
            wait(Math.max(1, Duration.between(clock.instant(), end).toMillis()));
        }
        Map<String, Instant> found = new HashMap<>(arrivals);
        found.keySet().retainAll(numbers);
        return found;
    }

    /** The oldest text that was taken and not yet asked for here. */
    Optional<Taken> nextTaken() {
        return Optional.ofNullable(taken.poll());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void messages(HttpExchange exchange) throws IOException {
        Instant arrived = clock.instant();
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(
                    exchange,
                    200,
                    Map.of("api_id", id(), "meta", Map.of("offset", 0, "limit", 20), "objects", List.of()));
            return;
        }
        JsonNode text = json.readTree(exchange.getRequestBody());
        Taken message =
                new Taken(id(), text.path("dst").asText(), text.path("url").asText());
        note(message, arrived);
        answer(
                exchange,
                202,
                Map.of("api_id", id(), "message", "message(s) queued", "message_uuid", List.of(message.id())));
    }

    private synchronized void note(Taken message, Instant arrived) {
        String recipient = "+" + message.recipient().replaceAll("\\D", "");
        arrivals.putIfAbsent(recipient, arrived);
        taken.add(message);
        notifyAll();
    }

    private void lookup(HttpExchange exchange) throws IOException {
        String number = exchange.getRequestURI().getPath().replaceAll("\\D", "");
        answer(
                exchange,
                200,
                Map.of("api_id", id(), "phone_number", "+" + number, "carrier", Map.of("type", "mobile")));
    }

    private void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
