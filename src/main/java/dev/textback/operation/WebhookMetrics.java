package dev.textback.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the carrier's webhooks by what they were answered, those included that are refused before a controller sees them. A signature that
 * does not fit is 403, and nothing else is.
 */
@Component
@Order(WebhookMetrics.BEFORE_THE_SIGNATURE)
class WebhookMetrics extends OncePerRequestFilter {

    static final int BEFORE_THE_SIGNATURE = -300;

    private static final String PREFIX = "/webhooks/plivo/";

    /** Whatever else is asked for is one label: a stranger must not make new ones. */
    private static final Set<String> KNOWN =
            Set.of("answer", "dial-result", "leg", "confirm", "hangup", "recording", "text", "delivery");

    private final MeterRegistry meters;

    WebhookMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            count(request, status);
        }
    }

    private void count(HttpServletRequest request, int status) {
        String asked = request.getServletPath().substring(PREFIX.length());
        String webhook = KNOWN.contains(asked) ? asked : "other";
        Counter.builder("textback.webhooks")
                .description("The carrier's webhooks, by what they were answered")
                .tag("webhook", webhook)
                .tag("status", String.valueOf(status))
                .register(meters)
                .increment();
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            Counter.builder("textback.webhook.signature.failures")
                    .description("Webhooks that were not signed for us")
                    .tag("webhook", webhook)
                    .register(meters)
                    .increment();
        }
    }
}
