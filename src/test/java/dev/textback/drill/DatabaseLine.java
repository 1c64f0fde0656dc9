package dev.textback.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The program's line to PostgreSQL: passes every message on, and knows which connection is about to commit what. */
final class DatabaseLine implements AutoCloseable {

    private final int target;
    private final Killer killer;
    private final ServerSocket server = new ServerSocket();

    DatabaseLine(int target, Killer killer) throws IOException {
        this.target = target;
        this.killer = killer;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        Background.run("database-line", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket near = server.accept();
            near.setTcpNoDelay(true);
            try {
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                far.setTcpNoDelay(true);
                new DatabaseConnection(near, far, killer).start();
            } catch (IOException databaseAway) {
                near.close();
            }
        }
    }
}
