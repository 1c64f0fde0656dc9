package dev.textback.texting.plivo;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks a request's signature headers, whichever server took the request. */
final class SignatureCheck {

    private final CarrierAccount account;
    private final boolean acceptV2;

    SignatureCheck(CarrierAccount account, boolean acceptV2) {
        this.account = account;
        this.acceptV2 = acceptV2;
    }

    /**
     * V3 is made with the token of the account or subaccount in use, Ma-V3 with the main account's: either may be ours.
     *
     * @param path as it was requested, undecoded
     * @param headers every value of a header, by its name
     */
    boolean accepts(String method, String path, Function<String, List<String>> headers, SignedForm form) {
        String address = PublicAddress.of(account, path);
        String v3 = list(headers, "X-Plivo-Signature-V3", "X-Plivo-Signature-Ma-V3");
        if (v3 != null) {
            String nonce = list(headers, "X-Plivo-Signature-V3-Nonce");
            return nonce != null
                    && PlivoSignature.anyMatch(
                            v3, PlivoSignature.v3(account.authToken(), method, address, form, nonce));
        }
        // only if there is no V3: else whoever strips a header could choose the weaker check
        String v2 = list(headers, "X-Plivo-Signature-V2", "X-Plivo-Signature-Ma-V2");
        String nonce = list(headers, "X-Plivo-Signature-V2-Nonce");
        return acceptV2
                && v2 != null
                && nonce != null
                && PlivoSignature.anyMatch(v2, PlivoSignature.v2(account.authToken(), address, nonce));
    }

    /** The values of these headers as one comma list; null if there are none or they are blank. */
    private static @Nullable String list(Function<String, List<String>> headers, String... names) {
        StringBuilder list = new StringBuilder();
        for (String name : names) {
            for (String value : headers.apply(name)) {
                if (!value.isBlank()) {
                    list.append(list.isEmpty() ? "" : ",").append(value.strip());
                }
            }
        }
        return list.isEmpty() ? null : list.toString();
    }
}
