package dev.textback.simulator;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Plivo's webhook signature V3 for a form POST: Base64 of HMAC-SHA256, under the auth token, of
 * {@code scheme://host[:port]/path?} + sorted query + {@code .} + sorted form fields without separators + {@code .} + nonce.
 */
final class WebhookSignature {

    private final String token;

    WebhookSignature(String token) {
        this.token = token;
    }

    String of(URI url, Map<String, String> form, String nonce) {
        return hmac(canonical(url, form) + "." + nonce);
    }

    private static String canonical(URI url, Map<String, String> form) {
        String query = sortedQuery(url);
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(field -> field.getKey() + field.getValue())
                        .collect(Collectors.joining());
        String address = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
        if (query.isEmpty() && body.isEmpty()) {
            return address;
        }
        return address + "?" + query + (query.isEmpty() || body.isEmpty() ? "" : ".") + body;
    }

    private static String sortedQuery(URI url) {
        String query = url.getRawQuery();
        if (query == null || query.isEmpty()) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private String hmac(String canonical) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", impossible);
        }
    }
}
