package dev.textback.texting.plivo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A carrier on a bare socket, so that a test decides what the network does to an answer. */
final class WireCarrier implements AutoCloseable {

    /** One request as it came over the wire. */
    record Seen(String method, String target, Map<String, String> headers, String body, int onConnection) {}

    /** What happens to a request that was read. */
    record Reaction(String bytes, boolean thenClose, boolean silent) {

        static Reaction answer(int status, String body, String... headers) {
            StringBuilder all = new StringBuilder();
            for (String header : headers) {
                all.append(header).append("\r\n");
            }
            return new Reaction(
                    "HTTP/1.1 " + status + " Status\r\nContent-Type: application/json\r\n" + all + "Content-Length: "
                            + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body,
                    false,
                    false);
        }

        static Reaction drop() {
            return new Reaction("", true, false);
        }

        static Reaction silence() {
            return new Reaction("", false, true);
        }

        static Reaction raw(String bytes) {
            return new Reaction(bytes, true, false);
        }

        Reaction andClose() {
            return new Reaction(bytes, true, silent);
        }
    }

    private static final long PATIENCE_MILLIS = 5000;

    private final ServerSocket server;
    private final Function<Seen, Reaction> script;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread accepting;
    private volatile boolean dropsWhileReading;

    WireCarrier(Function<Seen, Reaction> script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = background(this::acceptAll);
    }

    WireCarrier dropsWhileReading() {
        dropsWhileReading = true;
        return this;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1/");
    }

    List<Seen> seen() {
        return seen;
    }

    List<Seen> posts() {
        return seen.stream().filter(one -> one.method().equals("POST")).toList();
    }

    int connections() {
        return open.size();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
            // Until it has noticed, the kernel still accepts connections
            accepting.join(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                int number = open.size();
                background(() -> serve(socket, number));
            }
        } catch (IOException over) {
            // the test has ended
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            if (dropsWhileReading) {
                socket.getInputStream().read();
                socket.setSoLinger(true, 0);
                return;
            }
            Seen request = read(socket.getInputStream(), number);
            while (request != null) {
                seen.add(request);
                Reaction reaction = script.apply(request);
                if (reaction.silent()) {
                    closed.await();
                }
                socket.getOutputStream().write(reaction.bytes().getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                if (reaction.thenClose()) {
                    return;
                }
                request = read(socket.getInputStream(), number);
            }
        } catch (IOException | InterruptedException over) {
            // the client or the test has ended
        }
    }

    private static Seen read(InputStream in, int connection) throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        if (head.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String line : head.subList(1, head.size())) {
            String[] parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] first = head.get(0).split(" ");
        return new Seen(first[0], first[1], headers, new String(body, StandardCharsets.UTF_8), connection);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work, "wire-carrier");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
