package dev.textback.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the simulator from everybody but this machine. The name in the request must be a loopback one too: a tunnel to the webhooks, or a
 * page that rebinds its own name to 127.0.0.1, comes from a loopback address as well.
 */
class LoopbackOnly extends OncePerRequestFilter {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLoopback(request.getRemoteAddr()) && isLoopbackName(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            // Not sendError: that would run the error page through the login.
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isLoopbackName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name);
    }

    private static boolean isLoopback(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
