package dev.textback.texting.plivo;

import dev.textback.business.SetUpProblem;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The account from the configuration; without one the simulator brings its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlivoProperties.class)
class PlivoConfiguration {

    @Bean
    @ConditionalOnCarrierAccount
    CarrierAccount configuredAccount(PlivoProperties properties, @Value("${textback.public-url:}") String publicUrl) {
        if (publicUrl.isBlank()) {
            throw new SetUpProblem(
                    "TEXTBACK_PUBLIC_URL is missing: it is the address under which Plivo reaches this application,"
                            + " such as https://texts.acme.example; receipts go there and signatures are made over it");
        }
        return new ConfiguredAccount(
                Objects.requireNonNull(properties.authId()),
                Objects.requireNonNull(properties.authToken()),
                properties.messagingBase(),
                properties.lookupBase(),
                CarrierAddress.of(publicUrl, "TEXTBACK_PUBLIC_URL"));
    }

    private record ConfiguredAccount(String authId, String authToken, URI messagingBase, URI lookupBase, URI publicUrl)
            implements CarrierAccount {

        @Override
        public String toString() {
            return "ConfiguredAccount[authId=" + authId + ", messagingBase=" + messagingBase + ", publicUrl="
                    + publicUrl + "]";
        }
    }
}
