package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SimulatorSwitchTest {

    private final WebApplicationContextRunner program = new WebApplicationContextRunner(
                    AnnotationConfigServletWebServerApplicationContext::new)
            .withUserConfiguration(SimulatorAlone.class)
            .withPropertyValues("server.port=0");

    @Test
    void with_a_real_account_nothing_of_it_exists_and_its_paths_are_404() {
        program.withPropertyValues("textback.plivo.auth-id=MAAAAAAAAAAAAAAAAAAA", "textback.plivo.auth-token=secret")
                .run(context -> {
                    assertThat(context.getBeanNamesForType(Object.class))
                            .noneMatch(name -> name.startsWith("simulate") || name.startsWith("phone"));
                    assertThat(context).doesNotHaveBean(DemoLogin.class).doesNotHaveBean(Webhooks.class);
                    String address = "http://127.0.0.1:"
                            + ((AnnotationConfigServletWebServerApplicationContext)
                                            context.getSourceApplicationContext())
                                    .getWebServer()
                                    .getPort();
                    for (String path : new String[] {
                        "/phone", "/phone/", "/phone/phone.js", "/phone/api/set-up", "/simulated-carrier/v1/Number/1"
                    }) {
                        assertThat(new TestRestTemplate()
                                        .getForEntity(address + path, String.class)
                                        .getStatusCode()
                                        .value())
                                .as(path)
                                .isEqualTo(404);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"textback.plivo.auth-id=MAAAAAAAAAAAAAAAAAAA", "textback.plivo.auth-token=secret"})
    void half_an_account_is_no_reason_to_pretend(String half) {
        program.withPropertyValues(half).run(context -> assertThat(context).doesNotHaveBean(SimulatedAccount.class));
    }

    @Test
    void empty_values_count_as_no_account() {
        program.withPropertyValues("textback.plivo.auth-id=", "textback.plivo.auth-token= ")
                .run(context -> assertThat(context).hasSingleBean(SimulatedAccount.class));
    }

    @Test
    void a_configured_public_address_is_what_webhooks_are_signed_over() {
        program.withPropertyValues("textback.public-url=https://acme.example/")
                .run(context -> assertThat(
                                context.getBean(SimulatedAccount.class).publicUrl())
                        .hasToString("https://acme.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, 200",
        "127.0.0.1, 127.0.0.1, 200",
        "0:0:0:0:0:0:0:1, [::1], 200",
        "192.168.1.20, localhost, 404",
        "203.0.113.9, 127.0.0.1, 404",
        "127.0.0.1, acme.example, 404",
        "127.0.0.1, 127.0.0.1.evil.example, 404"
    })
    void it_answers_this_machine_alone(String remote, String host, int status) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/phone");
        request.setRemoteAddr(remote);
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new LoopbackOnly().doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
