package dev.textback.telephony;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts nothing but the phone systems, from a real file, the way the program reads it. */
final class ConfiguredSystems {

    static final Path DOCS = Path.of("docs", "telephony", "phone-systems.yaml");

    private ConfiguredSystems() {}

    static PhoneSystems in(Path folder, String yaml) {
        try {
            return in(Files.writeString(folder.resolve("acme.yaml"), yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PhoneSystems in(Path file) {
        SpringApplicationBuilder program = new SpringApplicationBuilder(TelephonyConfiguration.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    SecretsOfTheDocs.in(context.getEnvironment());
                    context.getBeanFactory().registerSingleton("businesses", new NoBusinesses());
                });
        try (ConfigurableApplicationContext context =
                program.run("--spring.config.location=" + file.toAbsolutePath().toUri())) {
            return context.getBean(PhoneSystems.class);
        }
    }

    private static final class NoBusinesses implements Businesses {
        @Override
        public List<Business> all() {
            return List.of();
        }

        @Override
        public Optional<Business> withId(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Business> withLine(PhoneNumber line) {
            return Optional.empty();
        }

        @Override
        public Optional<Business> withLine(String reported) {
            return Optional.empty();
        }

        @Override
        public CallerId read(String from, Business business) {
            throw new UnsupportedOperationException("there is no business");
        }
    }
}
