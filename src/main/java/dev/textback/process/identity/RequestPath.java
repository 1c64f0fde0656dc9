package dev.textback.process.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The path of a request as people read it. Spring's firewall has refused every spelling that could mean two paths. */
public final class RequestPath {

    private RequestPath() {}

    /** Decoded, from the root on; the web applications find their routes by it, however it was written. */
    public static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return UriUtils.decode(path, StandardCharsets.UTF_8);
    }
}
