package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class PlivoConfigurationTest {

    private static final String TOKEN = "a-very-secret-token";

    private final Map<String, Object> environment = new HashMap<>(Map.of(
            "TEXTBACK_PLIVO_AUTH_ID", "MAXXXXXXXXXXXXXXXXXX",
            "TEXTBACK_PLIVO_AUTH_TOKEN", TOKEN,
            "TEXTBACK_PUBLIC_URL", "https://app.example.com/"));

    @Test
    void the_environment_configures_the_account() {
        environment.put("TEXTBACK_PLIVO_BASE_URL", "http://127.0.0.1:4010/v1");
        runner().run(context -> {
            CarrierAccount account = context.getBean(CarrierAccount.class);
            assertThat(account.authId()).isEqualTo("MAXXXXXXXXXXXXXXXXXX");
            assertThat(account.authToken()).isEqualTo(TOKEN);
            assertThat(account.messagingBase()).isEqualTo(URI.create("http://127.0.0.1:4010/v1/"));
            assertThat(account.lookupBase()).isEqualTo(URI.create("https://lookup.plivo.com/v1/"));
            assertThat(PublicAddress.of(account, "/webhooks/plivo/text"))
                    .isEqualTo("https://app.example.com/webhooks/plivo/text");
            assertThat(context.getBean(PlivoProperties.class).signatureV2()).isFalse();
        });
    }

    @Test
    void the_token_is_never_printed(CapturedOutput log) {
        runner().run(context -> {
            assertThat(context.getBean(CarrierAccount.class))
                    .asString()
                    .contains("MAXX")
                    .doesNotContain(TOKEN);
            assertThat(context.getBean(PlivoProperties.class))
                    .asString()
                    .contains("MAXX")
                    .doesNotContain(TOKEN);
        });
        environment.put("TEXTBACK_PLIVO_AUTH_ID", "wrong");
        runner().run(context -> assertThat(context.getStartupFailure()).isNotNull());
        assertThat(log).doesNotContain(TOKEN);
    }

    @Test
    void without_id_and_token_there_is_no_account_and_the_place_is_free_for_the_simulators() {
        environment.put("TEXTBACK_PLIVO_AUTH_ID", "");
        environment.remove("TEXTBACK_PLIVO_AUTH_TOKEN");
        runner().withUserConfiguration(Simulated.class).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(CarrierAccount.class);
            assertThat(context).hasSingleBean(Simulated.class);
        });
    }

    @Test
    void with_an_account_nothing_is_simulated() {
        runner().withUserConfiguration(Simulated.class)
                .run(context -> assertThat(context).doesNotHaveBean(Simulated.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXTBACK_PLIVO_AUTH_ID", "TEXTBACK_PLIVO_AUTH_TOKEN", "TEXTBACK_PUBLIC_URL"})
    void half_an_account_stops_the_start_and_names_what_is_missing(String variable) {
        environment.remove(variable);
        runner().run(context ->
                assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(variable + " is missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXTBACK_PLIVO_AUTH_ID, MA123, has 5 characters",
        "TEXTBACK_PLIVO_AUTH_ID, XXMAXXXXXXXXXXXXXXXX, starts with MA or SA",
        "TEXTBACK_PLIVO_BASE_URL, http://api.plivo.com/v1/, https://",
        "TEXTBACK_PLIVO_BASE_URL, not an address, is not an address",
        "TEXTBACK_PLIVO_LOOKUP_URL, ftp://127.0.0.1/v1/, https://",
        "TEXTBACK_PLIVO_LOOKUP_URL, https://user:word@lookup.plivo.com/v1/, nothing else",
        "TEXTBACK_PUBLIC_URL, http://app.example.com, http:// is accepted for localhost only",
        "TEXTBACK_PUBLIC_URL, http://127.evil.example, http:// is accepted for localhost only"
    })
    void a_wrong_value_stops_the_start_and_names_the_variable(String variable, String value, String says) {
        environment.put(variable, value);
        runner().run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining(variable)
                .hasMessageContaining(says));
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .withUserConfiguration(PlivoConfiguration.class);
    }

    @ConditionalOnCarrierAccount(configured = false)
    static class Simulated {}
}
