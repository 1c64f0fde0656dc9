package dev.textback.texting.plivo;

import dev.textback.business.SetUpProblem;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The account at Plivo, {@code textback.plivo.*}. Without id and token the simulated carrier is on.
 *
 * @param authId 20 characters that start with MA or SA
 * @param authToken the secret that goes with it; never printed
 * @param baseUrl the Message API, up to and including {@code /v1/}
 * @param lookupUrl the Lookup API, up to and including {@code /v1/}
 * @param signatureV2 whether webhooks that carry only a V2 signature are accepted. V2 does not cover the body, so whoever has seen one
 *     signed request can write any other: leave it off unless the account is known to sign texts with V2 alone
 */
@ConfigurationProperties("textback.plivo")
record PlivoProperties(
        @Nullable String authId,
        @Nullable String authToken,
        @DefaultValue("https://api.plivo.com/v1/") String baseUrl,
        @DefaultValue("https://lookup.plivo.com/v1/") String lookupUrl,
        @DefaultValue("false") boolean signatureV2) {

    PlivoProperties {
        authId = textOrNull(authId);
        authToken = textOrNull(authToken);
        if ((authId == null) != (authToken == null)) {
            throw new SetUpProblem((authId == null ? "TEXTBACK_PLIVO_AUTH_ID" : "TEXTBACK_PLIVO_AUTH_TOKEN")
                    + " is missing: an account needs id and token; without both the simulated carrier is used");
        }
        if (authId != null && !authId.matches("(MA|SA)\\S{18}")) {
            throw new SetUpProblem(
                    "TEXTBACK_PLIVO_AUTH_ID has " + authId.length()
                            + " characters; an auth id has 20 and starts with MA or SA (Plivo's console shows it on its first page)");
        }
        CarrierAddress.base(baseUrl, "TEXTBACK_PLIVO_BASE_URL");
        CarrierAddress.base(lookupUrl, "TEXTBACK_PLIVO_LOOKUP_URL");
    }

    URI messagingBase() {
        return CarrierAddress.base(baseUrl, "TEXTBACK_PLIVO_BASE_URL");
    }

    URI lookupBase() {
        return CarrierAddress.base(lookupUrl, "TEXTBACK_PLIVO_LOOKUP_URL");
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "PlivoProperties[authId=" + authId + ", baseUrl=" + baseUrl + ", lookupUrl=" + lookupUrl
                + ", signatureV2=" + signatureV2 + "]";
    }

    private static @Nullable String textOrNull(@Nullable String value) {
        return value != null && StringUtils.hasText(value) ? value.strip() : null;
    }
}
