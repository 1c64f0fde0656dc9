package dev.textback.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Textback's side of the webhooks: keeps what arrives, with a signature check of its own, and answers as it is told. */
class WebhookListener implements AutoCloseable {

    record Received(String path, Map<String, String> form, boolean signed) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final HttpServer server;
    private final String token;

    WebhookListener(String token) {
        this.token = token;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    void answersNext(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<Received> received() {
        return received;
    }

    List<String> statuses() {
        return received.stream()
                .map(webhook -> webhook.form().getOrDefault("Status", "-"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] field = pair.split("=", -1);
            form.put(decoded(field[0]), decoded(field[1]));
        }
        String nonce = exchange.getRequestHeaders().getFirst("X-Plivo-Signature-V3-Nonce");
        String expected = signature(at(exchange.getRequestURI().toString()).toString(), form, nonce);
        boolean signed = expected.equals(exchange.getRequestHeaders().getFirst("X-Plivo-Signature-V3"))
                && expected.equals(exchange.getRequestHeaders().getFirst("X-Plivo-Signature-Ma-V3"));
        received.add(new Received(exchange.getRequestURI().toString(), form, signed));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    /** The rule once more, from the public description; the addresses here have at most one query parameter, so nothing is to be sorted. */
    private String signature(String url, Map<String, String> form, String nonce) {
        StringBuilder signed = new StringBuilder(url).append(url.contains("?") ? "." : "?");
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        signed.append('.').append(nonce);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
