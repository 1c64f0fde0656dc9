package dev.textback.access;

import dev.textback.business.Role;
import dev.textback.process.identity.EngineRestIdentity;
import dev.textback.process.identity.WebAppRoutes;
import dev.textback.telephony.PhoneSystemSignatures;
import jakarta.servlet.Filter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The routes and who may use them; what is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

    /** The engine's own REST API: the engine is told who calls, and decides what they may. */
    @Bean
    @Order(20)
    SecurityFilterChain engineRest(HttpSecurity http, EngineRestIdentity identity) throws Exception {
        return stateless(http.securityMatcher(path("/engine-rest/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(new LoginRefusal()))
                .addFilterAfter(new BodyLimit(), AuthorizationFilter.class)
                .addFilterAfter(identity, BodyLimit.class)
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
                                .requestMatchers(path("/api/diagrams", "/api/diagrams/**"))
                                .hasAnyRole(administratorsAnd(Role.ANALYST))
                                .requestMatchers(oneSuppression())
                                .hasAnyRole(administratorsAnd(Role.OPERATOR, Role.OWNER, Role.FRONT_DESK))
                                .requestMatchers(PathPatternRequestMatcher.withDefaults()
                                        .matcher(HttpMethod.POST, "/api/businesses/{id}/nudges"))
                                .hasAnyRole(administratorsAnd(Role.OWNER))
                                .requestMatchers(path("/api/businesses/**"))
                                .hasAnyRole(administratorsAnd(Role.OPERATOR, Role.OWNER))
                                .requestMatchers(path("/api/missed-calls/{callId}"))
                                .hasAnyRole(administratorsAnd(Role.OPERATOR, Role.OWNER, Role.FRONT_DESK))
                                .requestMatchers(path("/api/replies/understand"))
                                .hasAnyRole(administratorsAnd(
                                        Role.OPERATOR, Role.OWNER, Role.FRONT_DESK, Role.ANALYST, Role.TELEPHONY))
                                .requestMatchers(path("/api/callers/*/ledger"))
                                .hasAnyRole(administratorsAnd(Role.OPERATOR, Role.OWNER))
                                .requestMatchers(path("/api/callers/*/erasure"))
                                .hasAnyRole(administratorsAnd(Role.OWNER))
                                .requestMatchers(path("/api/wordings/check"))
                                .hasAnyRole(administratorsAnd(Role.ANALYST, Role.OWNER))
                                .requestMatchers(path("/api/backup"))
                                .hasRole(Role.ADMINISTRATOR.role())
                                .requestMatchers(path("/api/**"))
                                .hasAnyRole(administratorsAnd(Role.TELEPHONY))
                                .anyRequest()
                                .hasRole(Role.ADMINISTRATOR.role()))
                .httpBasic(basic -> basic.authenticationEntryPoint(new LoginRefusal()))
                .addFilterAfter(new BodyLimit(), AuthorizationFilter.class)
                .build();
    }

    /** Cloud phone systems: by signature where the configuration says so, else HTTP Basic. */
    @Bean
    @Order(28)
    SecurityFilterChain cloudPhoneSystems(HttpSecurity http, PhoneSystemSignatures signatures) throws Exception {
        return stateless(http.securityMatcher(path("/webhooks/telephony/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole(administratorsAnd(Role.TELEPHONY)))
                .httpBasic(basic -> basic.authenticationEntryPoint(new LoginRefusal()))
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

    /** The page that an alert leads to: its signed link is all one needs, so there is no login, no session and no cookie. */
    @Bean
    @Order(35)
    SecurityFilterChain alertPages(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(path("/t/*")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.referrerPolicy(
                        referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** People: Cockpit, Tasklist and Admin bring their own login, CSRF guard and headers. */
    @Bean
    @Order(40)
    SecurityFilterChain webApps(HttpSecurity http, WebAppLogins logins, WebAppRoutes routes) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests ->
                        // Creates an administrator without a login while there is none (CVE-2026-77226)
                        requests.requestMatchers(path("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterAfter(logins, AuthorizationFilter.class)
                .addFilterAfter(routes, WebAppLogins.class)
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

    /** Each filter belongs to its security chain, and to nothing else. */
    @Bean
    FilterRegistrationBean<EngineRestIdentity> engineRestIdentityOnlyInItsChain(EngineRestIdentity identity) {
        return onlyInItsChain(identity);
    }

    @Bean
    FilterRegistrationBean<WebAppLogins> webAppLoginsOnlyInTheirChain(WebAppLogins logins) {
        return onlyInItsChain(logins);
    }

    @Bean
    FilterRegistrationBean<WebAppRoutes> webAppRoutesOnlyInTheirChain(WebAppRoutes routes) {
        return onlyInItsChain(routes);
    }

    private static <F extends Filter> FilterRegistrationBean<F> onlyInItsChain(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PhoneSystemSignatures> signaturesOnlyInTheirChain(PhoneSystemSignatures signatures) {
        return onlyInItsChain(signatures);
    }

    /** Whole paths: the engine's REST API and web apps are no part of the dispatcher servlet, which plain patterns would ask. */
    private static RequestMatcher path(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    /** Whoever speaks with callers may put one on the list, but reads, lifts and imports nothing. */
    private static RequestMatcher oneSuppression() {
        RequestMatcher post =
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/businesses/{id}/suppressions");
        return request -> post.matches(request) && isJson(request.getContentType());
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.matches("(?i)\\s*application/json\\s*(;.*)?");
    }

    private static String[] administratorsAnd(Role... others) {
        return Stream.concat(Stream.of(Role.ADMINISTRATOR), Stream.of(others))
                .map(Role::role)
                .toArray(String[]::new);
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
