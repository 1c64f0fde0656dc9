package dev.textback.operation;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the program in the same container whether it is ready, for images without a shell or curl. Ends with 0 if it is, else with 1. The one
 * argument is the address, by default that of {@code SERVER_PORT} on this machine.
 */
public final class HealthProbe {

    private static final int PATIENCE_MILLIS = 4000;

    private HealthProbe() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().halt(isReady(address(arguments)) ? 0 : 1);
    }

    private static String address(String[] arguments) {
        return arguments.length > 0
                ? arguments[0]
                : "http://127.0.0.1:" + System.getenv().getOrDefault("SERVER_PORT", "8080")
                        + "/actuator/health/readiness";
    }

    static boolean isReady(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | IllegalArgumentException notThere) {
            return false;
        }
    }
}
