package dev.textback.sip;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before Textback as a proxy would, and can be shut: then nobody listens, or the answer is 503. */
final class Door implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String textback;
    private final int port;
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();
    private HttpServer server;

    private Door(String textback) throws IOException {
        this.textback = textback;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.port = server.getAddress().getPort();
        open(server);
    }

    static Door before(String textback) throws IOException {
        return new Door(textback);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Nobody listens any more. */
    void shuts() {
        server.stop(0);
    }

    /** Somebody listens again, and answers 503 for a while. */
    void opensBusyFor(int requests) throws IOException {
        refusals.set(requests);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        open(server);
    }

    int refusalsLeft() {
        return refusals.get();
    }

    int passed() {
        return passed.get();
    }

    private void open(HttpServer listening) {
        listening.createContext("/", this::handle);
        listening.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            passed.incrementAndGet();
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(textback + exchange.getRequestURI()))
                            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                            .header(
                                    "Authorization",
                                    exchange.getRequestHeaders().getFirst("Authorization"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
