package dev.textback.texting.plivo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.stereotype.Component;

/**
 * Whether a webhook comes from the carrier: signed with our token over our public address. The request's own host is never used, for a
 * proxy or an attacker sets it.
 */
@Component
class WebhookSignatures {

    private final CarrierAccount account;
    private final SignatureCheck check;

    WebhookSignatures(CarrierAccount account, PlivoProperties properties) {
        this.account = account;
        this.check = new SignatureCheck(account, properties.signatureV2());
    }

    boolean accepts(HttpServletRequest request, SignedForm form) {
        return check.accepts(
                request.getMethod(), path(request), name -> Collections.list(request.getHeaders(name)), form);
    }

    /** The address that the signature must have been made over. */
    String publicAddress(HttpServletRequest request) {
        return PublicAddress.of(account, path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
