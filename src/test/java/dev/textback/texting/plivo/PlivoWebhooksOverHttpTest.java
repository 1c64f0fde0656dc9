package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.conversation.InboundTexts;
import dev.textback.texting.DeliveryReceipts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The webhooks in a real servlet container, which has its own ideas about paths and parameters. */
@SpringBootTest(
        classes = PlivoWebhooksOverHttpTest.Web.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlivoWebhooksOverHttpTest {

    private static final String HELLO =
            "From=14155550100&To=14155550199&Text=%C2%A1Hola%21+%F0%9F%91%8B&MessageUUID=m-1";
    private static final String NONCE = "05429567804466091622";

    @LocalServerPort
    private int port;

    @Autowired
    private LatePort account;

    @Autowired
    private List<String> received;

    @BeforeEach
    void start() {
        account.port = port;
        received.clear();
    }

    @Test
    void a_text_signed_for_the_address_with_its_port_comes_in_with_its_accents_and_emoji() throws Exception {
        HttpResponse<String> answer = send("/webhooks/plivo/text", signature("/webhooks/plivo/text"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        assertThat(answer.body()).isEqualTo("<Response/>");
        assertThat(received).containsExactly("¡Hola! 👋");
    }

    @Test
    void a_text_that_is_not_signed_for_us_is_403() throws Exception {
        assertThat(send("/webhooks/plivo/text", "AAAA").statusCode()).isEqualTo(403);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/plivo/text;a=b",
                "/webhooks;a=b/plivo/text",
                "/webhooks/%70livo/text",
                "//webhooks/plivo/text",
                "/webhooks/./plivo/text",
                "/webhooks/plivo/text/",
                "/x/../webhooks/plivo/text",
                "/webhooks//plivo/text",
                "/WEBHOOKS/plivo/text"
            })
    void no_spelling_of_the_address_slips_by_the_signature(String path) throws Exception {
        assertThat(send(path, "AAAA").statusCode()).isBetween(400, 499);
        assertThat(received).isEmpty();
    }

    private HttpResponse<String> send(String path, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Plivo-Signature-V3", signature)
                .header("X-Plivo-Signature-V3-Nonce", NONCE)
                .POST(HttpRequest.BodyPublishers.ofString(HELLO))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String signature(String path) {
        SignedForm form = new SignedForm(FormParameters.parse(null), FormParameters.parse(HELLO));
        return PlivoSignature.v3(TestAccount.TOKEN, "POST", "http://127.0.0.1:" + port + path, form, NONCE);
    }

    /** As the simulator's: its port is known only after the web server has started. */
    static final class LatePort implements CarrierAccount {

        private volatile int port;

        @Override
        public String authId() {
            return TestAccount.AUTH_ID;
        }

        @Override
        public String authToken() {
            return TestAccount.TOKEN;
        }

        @Override
        public URI messagingBase() {
            return publicUrl().resolve("/v1/");
        }

        @Override
        public URI lookupBase() {
            return messagingBase();
        }

        @Override
        public URI publicUrl() {
            if (port == 0) {
                throw new IllegalStateException("the web server has not started");
            }
            return URI.create("http://127.0.0.1:" + port);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import({
        PlivoConfiguration.class,
        PlivoCarrier.class,
        WebhookSignatures.class,
        SignedWebhookFilter.class,
        PlivoWebhooks.class
    })
    static class Web {

        @Bean
        LatePort account() {
            return new LatePort();
        }

        @Bean
        List<String> received() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean
        InboundTexts texts(List<String> received) {
            return (carrierId, from, to, body) -> {
                received.add(body);
                return InboundTexts.Outcome.STORED;
            };
        }

        @Bean
        DeliveryReceipts receipts() {
            return receipt -> {};
        }
    }
}
