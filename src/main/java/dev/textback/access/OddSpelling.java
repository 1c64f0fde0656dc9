package dev.textback.access;

import dev.textback.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses spellings of the engine's REST root that the container understands and Spring does not, such as {@code //engine-rest} and
 * {@code /%65ngine-rest}: they would fail with a stack trace before any other filter could say what is wrong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddSpelling extends OncePerRequestFilter {

    private static final String ENGINE_REST = "/engine-rest";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ENGINE_REST.equals(request.getServletPath()) && !isPlain(request)) {
            Refusal.write(response, HttpStatus.BAD_REQUEST, "Write the path as /engine-rest/, plainly");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isPlain(HttpServletRequest request) {
        String root = request.getContextPath() + ENGINE_REST;
        String path = request.getRequestURI();
        return path.equals(root) || path.startsWith(root + "/");
    }
}
