package dev.textback.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A carrier with Plivo's Message API and list, which outlives the program and its database, as a real one does. */
final class RememberingCarrier implements AutoCloseable {

    static final String AUTH_ID = "MAAAAAAAAAAAAAAAAAAA";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A text, either way; numbers without a plus sign, as Plivo lists them. */
    record Text(String id, String direction, String from, String to, String body, Instant at) {}

    private final List<Text> ledger = new CopyOnWriteArrayList<>();
    private final Set<String> busyFor = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    RememberingCarrier() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "remembering-carrier");
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

    /** It takes no text for the number until further notice. */
    void isBusyFor(String number) {
        busyFor.add(number.substring(1));
    }

    void isBusyForNobody() {
        busyFor.clear();
    }

    /** Notes a text from a phone; the id is what its webhook would tell. */
    String received(String from, String line, String body) {
        Text text =
                new Text(UUID.randomUUID().toString(), "inbound", from.substring(1), line.substring(1), body, now());
        ledger.add(text);
        return text.id();
    }

    List<Text> ledger() {
        return ledger;
    }

    List<Text> sentTo(String number) {
        return ledger.stream()
                .filter(text -> text.direction().equals("outbound") && text.to().equals(number.substring(1)))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
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
        String to = text.get("dst").asText().replace("+", "");
        if (busyFor.contains(to)) {
            answer(exchange, 429, "{\"error\":\"too many\"}");
            return;
        }
        String id = UUID.randomUUID().toString();
        ledger.add(new Text(
                id,
                "outbound",
                text.get("src").asText().replace("+", ""),
                to,
                text.get("text").asText(),
                now()));
        answer(exchange, 202, "{\"api_id\":\"a\",\"message\":\"message(s) queued\",\"message_uuid\":[\"" + id + "\"]}");
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        Instant since = LocalDateTime.parse(query.get("message_time__gte").replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC);
        String objects = ledger.stream()
                .filter(text -> text.direction().equals(query.get("message_direction")))
                .filter(text -> !text.at().isBefore(since))
                .sorted(Comparator.comparing(Text::at).reversed())
                .skip(Integer.parseInt(query.get("offset")))
                .limit(Integer.parseInt(query.get("limit")))
                .map(RememberingCarrier::row)
                .collect(Collectors.joining(","));
        answer(exchange, 200, "{\"api_id\":\"a\",\"meta\":{\"limit\":20,\"offset\":0},\"objects\":[" + objects + "]}");
    }

    /** The words are not in it. */
    private static String row(Text text) {
        return "{\"message_uuid\":\"%s\",\"from_number\":\"%s\",\"to_number\":\"%s\",\"message_direction\":\"%s\",\"message_time\":\"%s+00:00\",\"message_state\":\"sent\"}"
                .formatted(text.id(), text.from(), text.to(), text.direction(), TIME.format(text.at()));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
