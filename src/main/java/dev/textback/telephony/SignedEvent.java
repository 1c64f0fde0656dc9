package dev.textback.telephony;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request whose signature was checked: its body is read already, and nothing else logs it in. */
class SignedEvent extends HttpServletRequestWrapper {

    /** The request attribute that holds the body's bytes. */
    static final String BODY = "dev.textback.telephony.signed-body";

    SignedEvent(HttpServletRequest request, byte[] body) {
        super(request);
        setAttribute(BODY, body);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }
}
