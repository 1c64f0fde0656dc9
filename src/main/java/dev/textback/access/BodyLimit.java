package dev.textback.access;

import dev.textback.process.identity.ReadRequest;
import dev.textback.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a logged-in user may send. A body that says how long it is is refused unread; one that does not is read up to its limit, so that
 * the answer is 413 and not whatever a parser makes of half a body.
 */
class BodyLimit extends OncePerRequestFilter {

    private static final int USUAL = 1_000_000;

    /** Files; the diagrams' own reader says more exactly what is too much. */
    private static final Map<Pattern, Integer> OF_FILES = Map.of(
            Pattern.compile("/api/businesses/[^/]+/(suppressions|numbers\\.csv)/?"), 5_000_000,
            Pattern.compile("/api/diagrams/?"), 10_100_000,
            Pattern.compile("/engine-rest/(engine/[^/]+/)?deployment/create/?"), 10_100_000);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = limit(request);
        long declared = request.getContentLengthLong();
        if (declared > limit) {
            refuse(response, limit);
        } else if (declared >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                refuse(response, limit);
            } else {
                chain.doFilter(new ReadRequest(request, body), response);
            }
        }
    }

    private static int limit(HttpServletRequest request) {
        String path = request.getRequestURI();
        return OF_FILES.entrySet().stream()
                .filter(files -> files.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(USUAL);
    }

    private static void refuse(HttpServletResponse response, int limit) throws IOException {
        response.setHeader("Connection", "close");
        Refusal.write(
                response,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "The body is longer than " + limit + " bytes; send it in parts. Nothing was changed");
    }
}
