package dev.textback.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The carrier's side of the wire, which fails on purpose as the plan says, and sees the boundaries around a hand-over. */
final class Carrier implements AutoCloseable {

    private static final Duration SLOW = Duration.ofSeconds(3);

    /** The program waits ten seconds for an answer. */
    private static final Duration TOO_SLOW = Duration.ofSeconds(12);

    private static final Duration BUSY_FOR = Duration.ofSeconds(2);
    /** Pages: one question may read dozens. */
    private static final int LIST_FAILS_ONCE_IN = 300;

    private static final Duration LAG = Duration.ofSeconds(3);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final Settings settings;
    private final CarrierRecord record;
    private final Killer killer;
    private final BiConsumer<CarrierText, String> afterTaking;
    private volatile Instant busyUntil = Instant.EPOCH;
    private int lists;

    /** @param afterTaking hears of every text that was taken, and of the address for its receipts */
    Carrier(Settings settings, CarrierRecord record, Killer killer, BiConsumer<CarrierText, String> afterTaking)
            throws IOException {
        this.settings = settings;
        this.record = record;
        this.killer = killer;
        this.afterTaking = afterTaking;
        // without it the JDK's server holds back the second half of each answer for 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "carrier");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    /** Where both APIs are. */
    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.contains("/Number/")) {
                lookup(exchange, path);
            } else if (path.endsWith("/Message/") && exchange.getRequestMethod().equals("POST")) {
                send(exchange);
            } else if (path.endsWith("/Message/")) {
                list(exchange);
            } else {
                answer(exchange, 404, "{\"error\":\"not found\"}");
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookup(HttpExchange exchange, String path) throws IOException {
        String number = path.replaceAll("^.*/Number/", "").replaceAll("\\D", "");
        boolean landline = Math.floorMod(Mix.of(settings.seed(), "type", number), 100) < 2;
        answer(
                exchange,
                200,
                "{\"api_id\":\"a\",\"phone_number\":\"+%s\",\"carrier\":{\"type\":\"%s\"}}"
                        .formatted(number, landline ? "fixed" : "mobile"));
    }

    private void send(HttpExchange exchange) throws IOException, InterruptedException {
        JsonNode text = json.readTree(exchange.getRequestBody());
        String to = number(text.path("dst").asText());
        String receipts = text.path("url").asText();
        String textId = receipts.replaceAll("^.*[?&]text=([^&]*).*$", "$1");
        CarrierRecord.Turn turn = record.turn(to, textId);
        Fault fault = fault(to, turn);
        if (killer.diesAt(Boundary.HAND_OVER_BEFORE_ACCEPTING)) {
            return;
        }
        record.note(fault);
        switch (fault) {
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "2");
                answer(exchange, 429, "{\"error\":\"too many requests\"}");
                return;
            }
            case ERROR_BEFORE -> {
                answer(exchange, 503, "{\"error\":\"try again\"}");
                return;
            }
            case CUT_BEFORE -> {
                return;
            }
            case TAKES_IT_LATE -> Pause.of(TOO_SLOW);
            default -> {}
        }
        CarrierText taken = record.take(
                textId, number(text.path("src").asText()), to, text.path("text").asText(), fault);
        afterTaking.accept(taken, receipts);
        boolean dead = killer.diesAt(Boundary.HAND_OVER_ACCEPTED_UNANSWERED);
        if (!dead) {
            confirm(exchange, taken);
        }
    }

    private void confirm(HttpExchange exchange, CarrierText taken) throws IOException, InterruptedException {
        String word = "{\"api_id\":\"a\",\"message\":\"message(s) queued\",\"message_uuid\":[\"" + taken.id() + "\"]}";
        switch (taken.fault()) {
            case ERROR_AFTER -> answer(exchange, 500, "{\"error\":\"internal\"}");
            case CUT_AFTER -> exchange.close();
            case UNREADABLE -> answer(exchange, 202, word.substring(0, word.length() / 2));
            case SLOW -> {
                Pause.of(SLOW);
                answer(exchange, 202, word);
            }
            case TOO_SLOW -> {
                Pause.of(TOO_SLOW);
                answer(exchange, 202, word);
            }
            default -> answer(exchange, 202, word);
        }
        killer.diesAt(Boundary.HAND_OVER_ANSWERED);
    }

    private Fault fault(String to, CarrierRecord.Turn turn) {
        Fault planned = Fault.of(settings.seed(), to, turn.text(), turn.attempt());
        Instant now = Instant.now();
        if (planned == Fault.BUSY) {
            busyUntil = now.plus(BUSY_FOR);
        }
        return now.isBefore(busyUntil) ? Fault.BUSY : planned;
    }

    private void list(HttpExchange exchange) throws IOException {
        if (fails()) {
            answer(exchange, 503, "{\"error\":\"try again\"}");
            return;
        }
        Map<String, String> query = query(exchange);
        Instant since = LocalDateTime.parse(query.getOrDefault("message_time__gte", "2000-01-01 00:00:00")
                        .replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC);
        boolean ours = "outbound".equals(query.get("message_direction"));
        int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        String rows = ours
                ? record.page(since, offset, limit, LAG).stream()
                        .map(Carrier::row)
                        .collect(Collectors.joining(","))
                : "";
        answer(exchange, 200, "{\"api_id\":\"a\",\"meta\":{\"limit\":20},\"objects\":[" + rows + "]}");
    }

    private synchronized boolean fails() {
        return settings.listFails() && Math.floorMod(Mix.of(settings.seed(), "list", lists++), LIST_FAILS_ONCE_IN) == 0;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new TreeMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String row(CarrierText text) {
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
        exchange.getResponseBody().flush();
    }
}
