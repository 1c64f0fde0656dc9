package dev.textback.texting.plivo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The carrier's account and its signatures straight from the environment, for webhooks that must be answered before the program has
 * started.
 */
public final class EarlyWebhooks {

    private final CarrierAccount account;
    private final SignatureCheck check;

    private EarlyWebhooks(CarrierAccount account, boolean acceptV2) {
        this.account = account;
        this.check = new SignatureCheck(account, acceptV2);
    }

    /** Empty where no account is configured: then nobody but the simulator calls, and only once it has started. */
    public static Optional<EarlyWebhooks> of(Environment environment) {
        String publicUrl = environment.getProperty("textback.public-url", "");
        if (!StringUtils.hasText(environment.getProperty("textback.plivo.auth-id"))
                || !StringUtils.hasText(publicUrl)) {
            return Optional.empty();
        }
        PlivoProperties properties = Binder.get(environment).bindOrCreate("textback.plivo", PlivoProperties.class);
        CarrierAccount account = new PlivoConfiguration().configuredAccount(properties, publicUrl);
        return Optional.of(new EarlyWebhooks(account, properties.signatureV2()));
    }

    /** The account; it never prints its token. */
    public CarrierAccount account() {
        return account;
    }

    /**
     * The form of a POST, if the carrier signed it.
     *
     * @param path as it was requested, undecoded
     * @param headers every value of a header, by its name
     */
    public Optional<SignedForm> read(
            String path, @Nullable String query, Function<String, List<String>> headers, byte[] body) {
        try {
            SignedForm form = new SignedForm(
                    FormParameters.parse(query), FormParameters.parse(new String(body, StandardCharsets.UTF_8)));
            return check.accepts("POST", path, headers, form) ? Optional.of(form) : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
