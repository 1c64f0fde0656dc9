package dev.textback.concurrency;

import dev.textback.process.ThisEngineAnswers;
import dev.textback.telephony.SecretsOfTheDocs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with the simulated carrier, jobs running, on an H2 database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("slow")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "TEXTBACK_CONFIG=classpath:always-texting.yaml",
            // Most callers of a race opt out, and nudges must go on
            "textback.opt-outs.minimum=1000000",
            "spring.config.additional-location=file:docs/telephony/phone-systems.yaml"
        })
@ContextConfiguration(initializers = OnH2.Database.class)
@ExtendWith({JobsRunOnlyHere.class, ThisEngineAnswers.class})
public @interface OnH2 {

    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                            + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
                    .applyTo(context);
            SecretsOfTheDocs.in(context.getEnvironment());
        }
    }
}
