package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final Map<String, String> STOP = Map.of(
            "From", "14155550100",
            "To", "14155550199",
            "Text", "STOP",
            "Type", "sms",
            "MessageUUID", "db3ce55a-7f1d-11e1-8ea7-1231380bc196");

    private final WebhookSignature signature = new WebhookSignature("my_auth_token");

    @Test
    void it_signs_the_address_and_the_sorted_form() {
        assertThat(signature.of(URI.create("https://app.example.com/webhooks/plivo/sms"), STOP, "05429567804466091622"))
                .isEqualTo("59dgQwGf1F5NnLNe7EOcOv0SYByEsNawTGNFvMiUofg=");
    }

    @Test
    void it_signs_the_query_too() {
        assertThat(signature.of(
                        URI.create("https://app.example.com/webhooks/plivo/sms?t=acme"), STOP, "05429567804466091622"))
                .isEqualTo("erY+h04kq+hQh0qw5bIVbR/wuP14Wxwh7SCkX8Zzmg0=");
    }

    @Test
    void the_port_and_the_order_of_the_query_matter_as_they_should() {
        String one = signature.of(URI.create("http://127.0.0.1:8080/a?x=1&b=2"), STOP, "1");
        assertThat(signature.of(URI.create("http://127.0.0.1:8080/a?b=2&x=1"), STOP, "1"))
                .isEqualTo(one);
        assertThat(signature.of(URI.create("http://127.0.0.1/a?b=2&x=1"), STOP, "1"))
                .isNotEqualTo(one);
    }
}
