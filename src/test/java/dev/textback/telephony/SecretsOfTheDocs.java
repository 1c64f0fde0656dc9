package dev.textback.telephony;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The environment variables that {@code docs/telephony/phone-systems.yaml} names, as an operator would set them. */
public final class SecretsOfTheDocs {

    static final String RINGCENTRAL = "verification-token-of-the-test";
    /** Base64 of {@code a key of the test}, marked as such. */
    static final String QUO = "whsec_YSBrZXkgb2YgdGhlIHRlc3Q=";

    static final String QUO_KEY = "a key of the test";

    private SecretsOfTheDocs() {}

    public static void in(ConfigurableEnvironment environment) {
        Map<String, Object> variables = new HashMap<>(environment.getSystemEnvironment());
        variables.put("TEXTBACK_TELEPHONY_QUO_SECRET", QUO);
        variables.put("TEXTBACK_TELEPHONY_RINGCENTRAL_SECRET", RINGCENTRAL);
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
    }
}
