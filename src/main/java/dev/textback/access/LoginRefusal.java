package dev.textback.access;

import dev.textback.process.identity.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;

/** 401 for a missing or wrong login, 429 with the time to wait for one that was not looked at. */
class LoginRefusal extends BasicAuthenticationEntryPoint {

    LoginRefusal() {
        setRealmName("Textback");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts tooMany) {
            // Not sendError: that would run the error page through the login
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.secondsToWait()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            super.commence(request, response, why);
        }
    }
}
