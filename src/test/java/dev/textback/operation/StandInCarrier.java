package dev.textback.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A carrier with Plivo's Message API and list, by an address of its own for each node, so that it knows whose text it takes. It can hold back
 * its answers to one node: the text is taken, and the node waits.
 */
final class StandInCarrier implements AutoCloseable {

    /** A text that was taken. */
    record Taken(String id, String node, String from, String to, String body, Instant at) {}

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private final ObjectMapper json = new ObjectMapper();
    private final List<Taken> ledger = new CopyOnWriteArrayList<>();
    private final Set<String> heldNodes = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private volatile CountDownLatch released = new CountDownLatch(1);

    StandInCarrier() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "stand-in-carrier");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    /** Both APIs' address for this node. */
    String baseFor(String node) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + node + "/v1/";
    }

    /** From now on this node's texts are taken and not answered, until {@link #release}. */
    void holdBackAnswersTo(String node) {
        released = new CountDownLatch(1);
        heldNodes.add(node);
    }

    /** It takes the next text to this number, and answers that it failed. */
    void failsOnceAfterTaking(String number) {
        failing.add(number);
    }

    void release() {
        heldNodes.clear();
        released.countDown();
    }

    List<Taken> taken() {
        return ledger;
    }

    /** How often the number was texted. */
    List<Taken> takenFor(String number) {
        return ledger.stream().filter(text -> text.to().equals(number)).toList();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.contains("/Number/")) {
            answer(exchange, 200, "{\"api_id\":\"a\",\"carrier\":{\"type\":\"mobile\"}}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            take(exchange, path.split("/")[1]);
        } else {
            list(exchange);
        }
    }

    private void take(HttpExchange exchange, String node) throws IOException {
        JsonNode text = json.readTree(exchange.getRequestBody());
        Taken taken = new Taken(
                UUID.randomUUID().toString(),
                node,
                number(text.get("src").asText()),
                number(text.get("dst").asText()),
                text.get("text").asText(),
                Instant.now());
        ledger.add(taken);
        if (heldNodes.contains(node)) {
            waitForRelease();
        }
        if (failing.remove(taken.to())) {
            answer(exchange, 500, "{}");
            return;
        }
        answer(
                exchange,
                202,
                "{\"api_id\":\"a\",\"message\":\"message(s) queued\",\"message_uuid\":[\"" + taken.id() + "\"]}");
    }

    private void waitForRelease() {
        try {
            released.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int offset = Integer.parseInt(query.replaceAll(".*offset=(\\d+).*", "$1"));
        String objects = ledger.stream()
                .sorted(Comparator.comparing(Taken::at).reversed())
                .skip(offset)
                .limit(20)
                .map(StandInCarrier::row)
                .collect(Collectors.joining(","));
        answer(exchange, 200, "{\"api_id\":\"a\",\"meta\":{\"limit\":20},\"objects\":[" + objects + "]}");
    }

    private static String row(Taken text) {
        return "{\"message_uuid\":\"%s\",\"from_number\":\"%s\",\"to_number\":\"%s\",\"message_direction\":\"outbound\",\"message_time\":\"%s\",\"message_state\":\"sent\"}"
                .formatted(text.id(), text.from().substring(1), text.to().substring(1), TIME.format(text.at()));
    }

    private static String number(String written) {
        return "+" + written.replaceAll("\\D", "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
