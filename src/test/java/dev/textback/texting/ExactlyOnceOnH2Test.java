package dev.textback.texting;

import dev.textback.concurrency.OnH2;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@Tag("slow")
@SpringBootTest(properties = "TEXTBACK_CONFIG=classpath:always-open.yaml")
@ContextConfiguration(
        classes = WithFaultyCarrier.class,
        initializers = {OnH2.Database.class, WithFaultyCarrier.Account.class})
class ExactlyOnceOnH2Test extends ExactlyOnce {}
