package dev.textback.callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signed tokens of 48 characters: whom a page is about and until when it may be used, under an HMAC-SHA256 cut to 128 bits (RFC 2104, 5). They
 * hold no caller's number and fit into a text with the rest of it.
 */
@Component
class OneTapTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "textback one-tap page 1".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNED = 2 * Long.BYTES + Integer.BYTES;
    private static final int SIGNATURE = 16;
    private static final int MINUTE = 60;

    private final OneTapKey key;
    private final Clock clock;

    OneTapTokens(OneTapKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A token about the instance, good for so long, to the minute. */
    String issue(UUID processInstance, Duration valid) {
        int until = Math.toIntExact(clock.instant().plus(valid).getEpochSecond() / MINUTE);
        byte[] signed = ByteBuffer.allocate(SIGNED)
                .putLong(processInstance.getMostSignificantBits())
                .putLong(processInstance.getLeastSignificantBits())
                .putInt(until)
                .array();
        byte[] token = ByteBuffer.allocate(SIGNED + SIGNATURE)
                .put(signed)
                .put(signature(signed))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What the token says. The signature is looked at first, so that a guess learns nothing. */
    Reading read(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != SIGNED + SIGNATURE) {
            return new Reading.Forged();
        }
        byte[] signed = Arrays.copyOf(bytes, SIGNED);
        byte[] signature = Arrays.copyOfRange(bytes, SIGNED, bytes.length);
        if (!MessageDigest.isEqual(signature, signature(signed))) {
            return new Reading.Forged();
        }
        ByteBuffer said = ByteBuffer.wrap(signed);
        UUID instance = new UUID(said.getLong(), said.getLong());
        Instant until = Instant.ofEpochSecond((long) said.getInt() * MINUTE);
        return clock.instant().isBefore(until) ? new Reading.Valid(instance) : new Reading.Expired();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            mac.update(PURPOSE);
            return Arrays.copyOf(mac.doFinal(signed), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    /** What became of reading a token. */
    sealed interface Reading {
        /** @param processInstance the instance that handles the caller */
        record Valid(UUID processInstance) implements Reading {}

        record Expired() implements Reading {}

        /** Not ours: made up, cut off or changed. */
        record Forged() implements Reading {}
    }
}
