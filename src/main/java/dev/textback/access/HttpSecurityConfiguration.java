package dev.textback.access;

import dev.textback.process.EngineRestIdentity;
import dev.textback.telephony.PhoneSystemSignatures;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The routes and who may use them; what is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

    private static final String ADMIN = "ADMIN";
    private static final String TELEPHONY = "TELEPHONY";

    /** The engine's own REST API: the engine is told who calls, and decides what they may. */
    @Bean
    @Order(20)
    SecurityFilterChain engineRest(HttpSecurity http, EngineRestIdentity identity) throws Exception {
        return stateless(http.securityMatcher(path("/engine-rest/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .addFilterAfter(identity, AuthorizationFilter.class)
                .build();
    }

    /** Machines: HTTP Basic, no session, and so no CSRF token either. */
    @Bean
    @Order(25)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(path("/api/**", "/actuator/**")))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(path("/actuator/health", "/actuator/health/**"))
                                .permitAll()
                                .requestMatchers(path("/api/**"))
                                .hasAnyRole(ADMIN, TELEPHONY)
                                .anyRequest()
                                .hasRole(ADMIN))
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    /** Cloud phone systems: by signature where the configuration says so, else HTTP Basic. */
    @Bean
    @Order(28)
    SecurityFilterChain cloudPhoneSystems(HttpSecurity http, PhoneSystemSignatures signatures) throws Exception {
        return stateless(http.securityMatcher(path("/webhooks/telephony/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole(ADMIN, TELEPHONY))
                .httpBasic(Customizer.withDefaults())
                .addFilterBefore(signatures, BasicAuthenticationFilter.class)
                .build();
    }

    /** The carrier: its signature is checked by the adapter before anything is read. */
    @Bean
    @Order(30)
    SecurityFilterChain carrier(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(path("/webhooks/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** People: Cockpit, Tasklist and Admin bring their own login, CSRF guard and headers. */
    @Bean
    @Order(40)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests ->
                        // Creates an administrator without a login while there is none (CVE-2026-77226)
                        requests.requestMatchers(path("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(50)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return stateless(http)
                // The simulator's paths have a chain of their own; without the simulator they are not found, rather
                // than denied
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/", "/error", "/phone", "/phone/**", "/simulated-carrier/**"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** The filter belongs to the security chain of the engine's REST API, and to nothing else. */
    @Bean
    FilterRegistrationBean<EngineRestIdentity> engineRestIdentityOnlyInItsChain(EngineRestIdentity identity) {
        FilterRegistrationBean<EngineRestIdentity> registration = new FilterRegistrationBean<>(identity);
        registration.setEnabled(false);
        return registration;
    }

    /** The same for the phone systems' signatures. */
    @Bean
    FilterRegistrationBean<PhoneSystemSignatures> signaturesOnlyInTheirChain(PhoneSystemSignatures signatures) {
        FilterRegistrationBean<PhoneSystemSignatures> registration = new FilterRegistrationBean<>(signatures);
        registration.setEnabled(false);
        return registration;
    }

    /** Whole paths: the engine's REST API and web apps are no part of the dispatcher servlet, which plain patterns would ask. */
    private static RequestMatcher path(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
