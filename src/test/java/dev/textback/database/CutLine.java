package dev.textback.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a database that a test can cut and mend: connections break off, and new ones are refused. */
final class CutLine {

    private final int target;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    CutLine(int target) {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
        accept(server);
    }

    int port() {
        return port;
    }

    void cut() {
        close(server);
        open.forEach(CutLine::close);
        open.clear();
    }

    void mend() {
        server = listen(port);
        accept(server);
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        background(() -> {
            while (true) {
                Socket near = listening.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(List.of(near, far));
                background(() -> near.getInputStream().transferTo(far.getOutputStream()), near, far);
                background(() -> far.getInputStream().transferTo(near.getOutputStream()), near, far);
            }
        });
    }

    private static void background(Copying copying, Socket... closedAfter) {
        Thread thread = new Thread(
                () -> {
                    try {
                        copying.run();
                    } catch (IOException cut) {
                        // that is what it is for
                    } finally {
                        List.of(closedAfter).forEach(CutLine::close);
                    }
                },
                "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(java.io.Closeable one) {
        try {
            one.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Copying {
        void run() throws IOException;
    }
}
