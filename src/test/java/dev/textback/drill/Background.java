package dev.textback.drill;

import java.io.Closeable;
import java.io.IOException;

/** Work on a thread of its own that ends with the connection it serves. */
final class Background {

    private Background() {}

    static void run(String name, Work work, Closeable... closedAfter) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException itsOtherSideIsGone) {
                        // Which is what the drill is about
                    } finally {
                        for (Closeable one : closedAfter) {
                            close(one);
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close
        }
    }

    interface Work {
        void run() throws IOException;
    }
}
