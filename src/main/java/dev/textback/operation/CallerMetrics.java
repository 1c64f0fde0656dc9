package dev.textback.operation;

import dev.textback.call.CallRecorded;
import dev.textback.compliance.KeywordKind;
import dev.textback.compliance.OptedOut;
import dev.textback.conversation.TextReceived;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what callers do, once it is committed: a transaction that lost a race and is done again counts once. */
@Component
class CallerMetrics {

    private final MeterRegistry meters;

    CallerMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CallRecorded call) {
        count("textback.missed.calls", "Missed calls", call.businessId(), "disposition", Label.of(call.disposition()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TextReceived text) {
        String kind = text.keyword() == KeywordKind.NONE ? "reply" : Label.of(text.keyword());
        count("textback.inbound.texts", "Texts from callers", text.businessId(), "kind", kind);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OptedOut optOut) {
        Counter.builder("textback.opt.outs")
                .description("Callers who opted out of a business's texts")
                .tag("business", optOut.businessId())
                .register(meters)
                .increment();
    }

    private void count(String name, String description, String business, String label, String value) {
        Counter.builder(name)
                .description(description)
                .tag("business", business)
                .tag(label, value)
                .register(meters)
                .increment();
    }
}
