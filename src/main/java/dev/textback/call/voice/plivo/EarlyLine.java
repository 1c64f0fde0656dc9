package dev.textback.call.voice.plivo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.textback.business.Businesses;
import dev.textback.call.voice.DialOutcome;
import dev.textback.call.voice.IncomingCall;
import dev.textback.call.voice.LineFromMemory;
import dev.textback.call.voice.Reaction;
import dev.textback.texting.plivo.EarlyWebhooks;
import dev.textback.texting.plivo.MissingParameter;
import dev.textback.texting.plivo.SignedForm;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers calls on the program's own port from the moment its configuration is read until its web server takes over, some ten seconds later:
 * the phones ring, callers can leave a message. Whatever has to be stored gets a 503, so that the carrier repeats it.
 */
final class EarlyLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyLine.class);
    private static final int MOST_BYTES = 64 * 1024;

    /** A thread reads a request from its first byte on: whoever sends slowly must not keep the carrier out. */
    private static final int THREADS = 32;

    /** Seconds for a whole request, read by the JDK's server when it is first used (module {@code jdk.httpserver}); by default no limit. */
    private static final String LONGEST_REQUEST = "sun.net.httpserver.maxReqTime";

    private final EarlyWebhooks webhooks;
    private final Businesses businesses;
    private final LineFromMemory line;
    private final ReactionXml xml;
    private final HttpServer server;
    private final ExecutorService threads;

    private EarlyLine(EarlyWebhooks webhooks, Businesses businesses, InetSocketAddress address) throws IOException {
        this.webhooks = webhooks;
        this.businesses = businesses;
        this.line = new LineFromMemory(businesses);
        this.xml = new ReactionXml(webhooks.account());
        this.server = HttpServer.create(address, 0);
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "early-line");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** @throws IOException if the address is taken */
    static EarlyLine open(EarlyWebhooks webhooks, Businesses businesses, InetSocketAddress address) throws IOException {
        System.setProperty(LONGEST_REQUEST, System.getProperty(LONGEST_REQUEST, "5"));
        EarlyLine early = new EarlyLine(webhooks, businesses, address);
        early.server.start();
        LOG.info("Calls are answered from memory until the program has started");
        return early;
    }

    /** Gives the port back; whoever is cut off is called again by the carrier. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/xml;charset=UTF-8");
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (!path.startsWith("/webhooks/plivo/") || !"POST".equals(exchange.getRequestMethod())) {
            return Answer.LATER;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        Optional<SignedForm> form = webhooks.read(
                path,
                exchange.getRequestURI().getRawQuery(),
                name -> exchange.getRequestHeaders().getOrDefault(name, List.of()),
                body);
        try {
            return form.map(signed -> answer(path, signed)).orElse(Answer.FORGED);
        } catch (MissingParameter missing) {
            return Answer.INCOMPLETE;
        }
    }

    private Answer answer(String path, SignedForm form) {
        return switch (path) {
            case VoiceAddresses.ANSWER -> told(line.answer(CallForm.read(form)), form);
            case VoiceAddresses.DIAL_RESULT -> dialResult(form);
            case VoiceAddresses.CONFIRM ->
                businesses
                        .withLine(form.ours(CallForm.LINE).orElse(""))
                        .map(business -> Answer.ok(ReactionXml.confirm(business)))
                        .orElse(Answer.NOBODY);
            default -> Answer.LATER;
        };
    }

    private Answer dialResult(SignedForm form) {
        IncomingCall call = CallForm.read(form);
        return DialReport.outcome(form) == DialOutcome.UNANSWERED
                ? told(line.unanswered(call, DialReport.turn(form)), form)
                : Answer.LATER;
    }

    private Answer told(Reaction reaction, SignedForm form) {
        return reaction instanceof Reaction.UnknownLine
                ? Answer.NOBODY
                : Answer.ok(xml.of(reaction, CallForm.read(form)));
    }

    private record Answer(int status, String body) {

        static final Answer LATER = new Answer(503, "");
        static final Answer FORGED = new Answer(403, "");
        static final Answer INCOMPLETE = new Answer(400, "");
        static final Answer NOBODY = new Answer(404, "");

        static Answer ok(String xml) {
            return new Answer(200, xml);
        }
    }
}
