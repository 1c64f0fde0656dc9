package dev.textback.telephony;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a phone system shows that an event is its own: a header with the HMAC-SHA256 of the body, or with the secret itself.
 *
 * @param header its name
 * @param format how the signature stands in it
 * @param signs what is signed: words, {@code {body}}, and in braces other parts of the format or the names of headers
 */
record BodySignature(Kind kind, String header, byte[] secret, Encoding encoding, SignatureFormat format, String signs) {

    static final String BODY = "{body}";
    private static final Pattern PART = Pattern.compile("\\{([A-Za-z0-9-]+)}");
    private static final String ALGORITHM = "HmacSHA256";

    /** Each costs an HMAC over the whole body, before anybody is logged in; a change of keys takes two. */
    private static final int MOST_SIGNATURES = 5;

    enum Kind {
        HMAC_SHA256,
        SHARED_SECRET
    }

    enum Encoding {
        HEX,
        BASE64;

        private String write(byte[] bytes) {
            return this == HEX
                    ? HexFormat.of().formatHex(bytes)
                    : Base64.getEncoder().encodeToString(bytes);
        }
    }

    /** Whether one of the signatures in the header (a list between spaces) is right; takes the same time wherever they differ. */
    boolean accepts(Function<String, @Nullable String> headers, byte[] body) {
        String given = headers.apply(header);
        boolean match = false;
        String[] all = given == null ? new String[0] : given.strip().split("\\s+", MOST_SIGNATURES + 1);
        for (int i = 0; i < Math.min(all.length, MOST_SIGNATURES); i++) {
            match |= format.read(all[i])
                    .filter(parts -> fits(parts, headers, body))
                    .isPresent();
        }
        return match;
    }

    private boolean fits(Map<String, String> parts, Function<String, @Nullable String> headers, byte[] body) {
        String signature = parts.getOrDefault(SignatureFormat.SIGNATURE, "");
        if (kind == Kind.SHARED_SECRET) {
            return MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8), secret);
        }
        String given = encoding == Encoding.HEX ? signature.toLowerCase(Locale.ROOT) : signature;
        return signed(parts, headers, body)
                .map(bytes -> encoding.write(hmac(bytes)))
                .filter(expected -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** Empty if something that is signed too is missing. */
    private Optional<byte[]> signed(
            Map<String, String> parts, Function<String, @Nullable String> headers, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher names = PART.matcher(signs);
        int end = 0;
        while (names.find()) {
            bytes.writeBytes(signs.substring(end, names.start()).getBytes(StandardCharsets.UTF_8));
            String part = parts.get(names.group(1));
            String value = part == null ? headers.apply(names.group(1)) : part;
            if (names.group().equals(BODY)) {
                bytes.writeBytes(body);
            } else if (value == null) {
                return Optional.empty();
            } else {
                bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
            }
            end = names.end();
        }
        bytes.writeBytes(signs.substring(end).getBytes(StandardCharsets.UTF_8));
        return Optional.of(bytes.toByteArray());
    }

    private byte[] hmac(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "BodySignature[kind=" + kind + ", header=" + header + ", encoding=" + encoding + ", signs=" + signs
                + "]";
    }
}
