package dev.textback.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.textback.business.SetUpProblem;
import dev.textback.process.identity.DemoLogins;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StartRefusalsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void with_an_account_and_no_administrators_password_nothing_starts() {
        assertThatThrownBy(this::check)
                .isInstanceOf(SetUpProblem.class)
                .hasMessageContaining("TEXTBACK_ADMIN_PASSWORD is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "demo, has 4 characters; write at least 12",
        "elevenchars, has 11 characters",
        "aaaaaaaaaaaa, repeats the same few characters",
        "demodemodemo, repeats the same few characters",
        "Password1234!, is among the first that are guessed",
        "administrator, is among the first that are guessed"
    })
    void a_password_that_is_guessed_is_refused(String password, String why) {
        environment.setProperty("textback.admin.password", password);
        assertThatThrownBy(this::check)
                .isInstanceOf(SetUpProblem.class)
                .hasMessageContaining("TEXTBACK_ADMIN_PASSWORD " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-the-demo", "correct horse battery", "p4kLw9vTz2qX"})
    void a_long_one_will_do(String password) {
        environment.setProperty("textback.admin.password", password);
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void a_login_that_everybody_knows_is_never_offered_to_others() throws UnknownHostException {
        assertThatThrownBy(() -> listeningOn("0.0.0.0", "demo"))
                .isInstanceOf(SetUpProblem.class)
                .hasMessageContaining("SERVER_ADDRESS is 0.0.0.0")
                .hasMessageContaining("demo / demo");
        assertThatThrownBy(() -> listeningOn("192.0.2.5", "desk")).hasMessageContaining("desk / desk");
        assertThatCode(() -> listeningOn("127.0.0.1", "demo")).doesNotThrowAnyException();
        assertThatCode(() -> listeningOn("0.0.0.0")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"https://texts.acme.example, max-age=31536000", "http://localhost:8080, "})
    void browsers_are_told_to_come_back_over_tls_where_there_is_tls(String address, String header) throws Exception {
        environment.setProperty("textback.public-url", address);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new StrictTransport(environment).doFilter(new MockHttpServletRequest(), response, new MockFilterChain());

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo(header);
    }

    private void check() {
        DefaultListableBeanFactory program = new DefaultListableBeanFactory();
        program.registerSingleton("environment", environment);
        new AdministratorCheck().postProcessBeanFactory(program);
    }

    private static void listeningOn(String address, String... working) throws UnknownHostException {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        DemoLogins logins = mock(DemoLogins.class);
        when(logins.working()).thenReturn(Stream.of(working));
        new DemoLoginsStayHome(server, logins).afterSingletonsInstantiated();
    }
}
