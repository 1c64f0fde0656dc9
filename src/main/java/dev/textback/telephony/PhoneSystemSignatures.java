package dev.textback.telephony;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.business.LoginScope;
import dev.textback.business.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs a phone system in by its signature. A system that signs is logged in by nothing else; one that does not is left to HTTP Basic. It
 * belongs to the security chain of {@code /webhooks/telephony/}.
 */
@Component
public class PhoneSystemSignatures extends OncePerRequestFilter {

    /** The largest event, in bytes. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(PhoneSystemSignatures.class);
    private static final Pattern HANDSHAKE = Pattern.compile("[A-Za-z0-9._~=+/-]{1,200}");

    private final PhoneSystems systems;
    private final ObjectMapper json;

    PhoneSystemSignatures(PhoneSystems systems, ObjectMapper json) {
        this.systems = systems;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PhoneSystem> system = systems.find(nameIn(request));
        if (system.isPresent() && answeredHandshake(system.get(), request, response)) {
            return;
        }
        BodySignature signature = system.map(PhoneSystem::signature).orElse(null);
        if (system.isEmpty() || signature == null) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "An event has at most " + MOST_BYTES + " bytes");
        } else if (!signature.accepts(request::getHeader, body)) {
            LOG.warn(
                    "Refused an event of the phone system {}: its header {} does not fit the secret that textback.telephony.systems names",
                    system.get().name(),
                    signature.header());
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    "The signature in " + signature.header() + " is missing or does not fit; nothing was stored");
        } else {
            logIn(system.get());
            chain.doFilter(new SignedEvent(request, body), response);
        }
    }

    private static String nameIn(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Before it sends events the system asks once whether somebody is there; nothing is read and nothing stored. */
    private static boolean answeredHandshake(
            PhoneSystem system, HttpServletRequest request, HttpServletResponse response) {
        String header = system.handshakeHeader();
        @Nullable String value = header == null ? null : request.getHeader(header);
        if (header == null || value == null || !HANDSHAKE.matcher(value).matches()) {
            return false;
        }
        response.setHeader(header, value);
        response.setStatus(HttpStatus.OK.value());
        return true;
    }

    private static void logIn(PhoneSystem system) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(Role.TELEPHONY.authority()));
        String business = system.business();
        if (business != null) {
            authorities.add(LoginScope.memberOf(business));
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("phone-system " + system.name(), null, authorities));
        SecurityContextHolder.setContext(context);
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}
