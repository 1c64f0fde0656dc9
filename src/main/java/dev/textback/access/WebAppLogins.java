package dev.textback.access;

import dev.textback.process.identity.LoginAttempts;
import dev.textback.process.identity.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down who guesses at the login of Cockpit, Tasklist and Admin, as {@link LoginAttempts} does for HTTP Basic. */
@Component
class WebAppLogins extends OncePerRequestFilter {

    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+/?");

    private final LoginAttempts attempts;

    WebAppLogins(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !LOGIN.matcher(RequestPath.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String named = request.getParameter("username");
        String user = named == null ? "" : named;
        String address = request.getRemoteAddr();
        Duration wait = attempts.wait(user, address);
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds() + 1)));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        if (named == null) {
            // A form that the container gave up on, such as a too long one, would still be read by the login itself
            attempts.failed(user, address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            attempts.failed(user, address);
        } else if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            attempts.succeeded(user, address);
        }
    }
}
