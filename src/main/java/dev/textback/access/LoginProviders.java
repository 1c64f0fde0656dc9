package dev.textback.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;

@Configuration(proxyBeanMethods = false)
class LoginProviders {

    /** The simulator's login, where there is one, comes before the engine's users, so that none of them can shadow it. */
    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> providers) {
        List<AuthenticationProvider> ordered = providers.stream()
                .sorted(java.util.Comparator.comparing(provider -> provider instanceof SimulatorLogin ? 0 : 1))
                .toList();
        return new ProviderManager(ordered);
    }
}
