package dev.textback.texting.plivo;

import dev.textback.texting.plivo.FormParameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Plivo's webhook signatures, computed here because the SDK's helper drops an explicit port, compares the method by identity, decodes the
 * whole address, loses repeated parameters and does not compare in constant time.
 */
final class PlivoSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Comparator<Parameter> SORTED =
            Comparator.comparing(Parameter::name).thenComparing(Parameter::value);

    private PlivoSignature() {}

    /**
     * The V3 signature of a request, in Base64.
     *
     * @param address public scheme, host, port (if the address has one) and path, without the query
     */
    static String v3(String token, String method, String address, SignedForm form, String nonce) {
        return hmac(token, canonical(method, address, form.query(), form.body()) + "." + nonce);
    }

    /** The V2 signature, in Base64. It covers neither the query nor the body. */
    static String v2(String token, String address, String nonce) {
        return hmac(token, address + nonce);
    }

    /** Whether one of the signatures in the header's comma list is the expected one; takes the same time wherever they differ. */
    static boolean anyMatch(String header, String expected) {
        boolean match = false;
        for (String one : header.split(",")) {
            match |= MessageDigest.isEqual(
                    one.strip().getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
        }
        return match;
    }

    private static String canonical(String method, String address, FormParameters query, FormParameters body) {
        if (method.equals("GET")) {
            String all = pairs(
                    Stream.concat(query.all().stream(), body.all().stream()).toList());
            return all.isEmpty() ? address : address + "?" + all;
        }
        String inAddress = pairs(query.all());
        String inBody = body.all().stream()
                .sorted(SORTED)
                .map(one -> one.name() + one.value())
                .collect(Collectors.joining());
        if (inAddress.isEmpty() && inBody.isEmpty()) {
            return address;
        }
        return address + "?" + inAddress + (inAddress.isEmpty() || inBody.isEmpty() ? "" : ".") + inBody;
    }

    private static String pairs(List<Parameter> parameters) {
        return parameters.stream()
                .sorted(SORTED)
                .map(one -> one.name() + "=" + one.value())
                .collect(Collectors.joining("&"));
    }

    private static String hmac(String token, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
