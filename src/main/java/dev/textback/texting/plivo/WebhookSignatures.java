package dev.textback.texting.plivo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a webhook comes from the carrier: signed with our token over our public address. The request's own host is never used, for a
 * proxy or an attacker sets it.
 */
@Component
class WebhookSignatures {

    private final CarrierAccount account;
    private final boolean acceptV2;

    WebhookSignatures(CarrierAccount account, PlivoProperties properties) {
        this.account = account;
        this.acceptV2 = properties.signatureV2();
    }

    /** V3 is made with the token of the account or subaccount in use, Ma-V3 with the main account's: either may be ours. */
    boolean accepts(HttpServletRequest request, SignedForm form) {
        String address = publicAddress(request);
        String v3 = header(request, "X-Plivo-Signature-V3", "X-Plivo-Signature-Ma-V3");
        if (v3 != null) {
            String nonce = header(request, "X-Plivo-Signature-V3-Nonce");
            return nonce != null
                    && PlivoSignature.anyMatch(
                            v3, PlivoSignature.v3(account.authToken(), request.getMethod(), address, form, nonce));
        }
        // only if there is no V3: else whoever strips a header could choose the weaker check
        String v2 = header(request, "X-Plivo-Signature-V2", "X-Plivo-Signature-Ma-V2");
        String nonce = header(request, "X-Plivo-Signature-V2-Nonce");
        return acceptV2
                && v2 != null
                && nonce != null
                && PlivoSignature.anyMatch(v2, PlivoSignature.v2(account.authToken(), address, nonce));
    }

    /** The address that the signature must have been made over. */
    String publicAddress(HttpServletRequest request) {
        return PublicAddress.of(
                account,
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** The values of these headers as one comma list; null if there are none or they are blank. */
    private static @Nullable String header(HttpServletRequest request, String... names) {
        StringBuilder list = new StringBuilder();
        for (String name : names) {
            for (String value : Collections.list(request.getHeaders(name))) {
                if (!value.isBlank()) {
                    list.append(list.isEmpty() ? "" : ",").append(value.strip());
                }
            }
        }
        return list.isEmpty() ? null : list.toString();
    }
}
