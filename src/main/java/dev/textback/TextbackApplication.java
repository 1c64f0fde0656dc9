package dev.textback;

import dev.textback.command.PublishCommand;
import dev.textback.command.VerifyLedgerCommand;
import java.nio.file.Path;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Textback: one process engine, one database, one carrier. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TextbackApplication {

    private static final String CONFIG = "TEXTBACK_CONFIG";

    public static void main(String[] args) {
        if (PublishCommand.isMeant(args)) {
            System.exit(PublishCommand.run(args));
        }
        // The engine writes its times, and the carrier's SDK its filters, in the zone of the JVM
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        resolveConfig(System.getenv(CONFIG));
        if (VerifyLedgerCommand.isMeant(args)) {
            System.exit(VerifyLedgerCommand.run(args));
        }
        SpringApplication.run(TextbackApplication.class, args);
    }

    /** Lets TEXTBACK_CONFIG be a path from here, not only an address. */
    private static void resolveConfig(@org.jspecify.annotations.Nullable String config) {
        if (config != null && !config.isBlank() && !config.matches("[a-z]{2,}:.*")) {
            System.setProperty(CONFIG, Path.of(config).toAbsolutePath().toUri().toString());
        }
    }
}
