package dev.textback.business;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Starts nothing but the businesses, from a real file, the way the program reads it. */
class ConfiguredByFile {

    /** A business with nothing wrong; tests change a line of it. */
    static final String ACME = """
            textback:
              businesses:
                - id: acme-plumbing
                  brand: Acme Plumbing
                  industry: service
                  zone: America/Los_Angeles
                  lines: ["+14155550199"]
                  mode: direct
                  published: "+14155550100"
                  rings: ["+14155550123"]
                  owner: { phone: "+14155550123", email: owner@acme.example }
                  hours: { mon-fri: "08:00-12:00, 13:00-17:00", sat: "09:00-12:00" }
                  holidays: [2026-12-25]
                  booking: { url: "https://acme.example/book", average-value: 180 }
                  sending: on
                  timing: { first-text: PT1M, nudge: PT5H, give-up: P3D, cooldown: PT24H }
                  first-text-window: any
                  texting-window: { mon-sat: "09:00-20:00", sun: "12:00-20:00" }
                  legal-windows: on
                  after-hours: text-and-follow-up
                  registration: { kind: 10dlc, status: registered }
            """;

    private final Path folder;

    ConfiguredByFile(Path folder) {
        this.folder = folder;
    }

    Businesses start(String yaml, String... arguments) {
        return run("--spring.config.location=" + written(yaml), arguments);
    }

    /** Reads the file on top of another one. */
    Businesses startOn(String below, String yaml) {
        return run("--spring.config.location=" + below + "," + written(yaml));
    }

    private URI written(String yaml) {
        try {
            return Files.writeString(folder.resolve("acme.yaml"), yaml).toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Staff startForStaff(String yaml, String... arguments) {
        return run(Staff.class, "--spring.config.location=" + written(yaml), arguments);
    }

    private static Businesses run(String location, String... arguments) {
        return run(Businesses.class, location, arguments);
    }

    private static <T> T run(Class<T> bean, String location, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(location);
        SpringApplicationBuilder program = new SpringApplicationBuilder(Program.class).web(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = program.run(all.toArray(String[]::new))) {
            return context.getBean(bean);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(BusinessConfiguration.class)
    static class Program {}
}
