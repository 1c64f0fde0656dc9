package dev.textback.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the program is launched. */
final class Launch {

    private static final String AUTH_ID = "MAFIGURESFIGURESFIGU";

    private Launch() {}

    /** The program with the heap that must be enough for it; {@code figures.options} adds to it. */
    static List<String> command(Path jar) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m"));
        String options = System.getProperty("figures.options", "");
        command.addAll(
                List.of(options.isBlank() ? new String[0] : options.strip().split(" +")));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** What its environment says: a carrier account, two businesses, a login. */
    static Map<String, String> account(Path directory, CarrierStandIn carrier, int port) throws IOException {
        Path businesses = directory.resolve("businesses.yaml");
        try (InputStream packaged = Launch.class.getResourceAsStream("/figures/businesses.yaml")) {
            Files.copy(Objects.requireNonNull(packaged), businesses);
        }
        String address = "http://127.0.0.1:" + port;
        return Map.of(
                "TEXTBACK_PLIVO_AUTH_ID",
                AUTH_ID,
                "TEXTBACK_PLIVO_AUTH_TOKEN",
                Product.TOKEN,
                "TEXTBACK_PLIVO_BASE_URL",
                carrier.base(),
                "TEXTBACK_PLIVO_LOOKUP_URL",
                carrier.base(),
                "TEXTBACK_PUBLIC_URL",
                address,
                "TEXTBACK_CONFIG",
                businesses.toString(),
                "TEXTBACK_ADMIN_USER",
                Product.LOGIN.split(":")[0],
                "TEXTBACK_ADMIN_PASSWORD",
                Product.LOGIN.split(":")[1],
                "SERVER_PORT",
                String.valueOf(port));
    }
}
