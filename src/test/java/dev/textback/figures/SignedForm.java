package dev.textback.figures;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as Plivo sends it: a form, signed (V3) over the address and the sorted parameters. */
public final class SignedForm {

    private SignedForm() {}

    /** A request to the address, signed with the token. */
    public static HttpRequest request(String token, URI address, SortedMap<String, String> form) {
        String nonce = UUID.randomUUID().toString();
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Plivo-Signature-V3", signature(token, address, form, nonce))
                .header("X-Plivo-Signature-V3-Nonce", nonce)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
    }

    private static String encoded(SortedMap<String, String> form) {
        return form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address's own query has one parameter at most, so that it needs no sorting. */
    private static String signature(String token, URI address, SortedMap<String, String> form, String nonce) {
        String whole = address.toString();
        String joint = address.getRawQuery() == null ? "?" : ".";
        String fields = form.entrySet().stream()
                .map(one -> one.getKey() + one.getValue())
                .collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = (whole + joint + fields + "." + nonce).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
