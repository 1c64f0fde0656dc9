package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Under which name each of the carrier's webhooks is counted. */
class WebhookMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource({
        "answer, answer",
        "dial-result, dial-result",
        "leg, leg",
        "confirm, confirm",
        "recording, recording",
        "hangup, hangup",
        "text, text",
        "delivery, delivery",
        "made-up, other"
    })
    void each_webhook_has_its_name_and_a_stranger_makes_none(String asked, String counted) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/webhooks/plivo/" + asked);
        request.setServletPath("/webhooks/plivo/" + asked);

        new WebhookMetrics(meters).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(meters.get("textback.webhooks")
                        .tag("webhook", counted)
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
