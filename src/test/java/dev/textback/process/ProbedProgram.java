package dev.textback.process;

import dev.textback.process.publishing.ReplaceableProgram;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The whole application with a {@link Probe} that expressions can see. */
@TestConfiguration(proxyBeanMethods = false)
@Import(ReplaceableProgram.class)
public class ProbedProgram {

    @Bean
    Probe probe() {
        return new Probe();
    }
}
