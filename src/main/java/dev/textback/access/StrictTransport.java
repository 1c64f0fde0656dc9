package dev.textback.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the public address is an https one, tells browsers to come back over TLS alone (RFC 6797). Decided by the configuration: behind a
 * proxy that ends TLS, the request itself is plain http.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrictTransport extends OncePerRequestFilter {

    private final boolean overTls;

    StrictTransport(Environment environment) {
        this.overTls = environment
                .getProperty("textback.public-url", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("https:");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (overTls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
