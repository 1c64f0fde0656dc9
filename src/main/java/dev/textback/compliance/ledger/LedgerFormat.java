package dev.textback.compliance.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The serialisation that is hashed, version {@value #VERSION}: each field in UTF-8 as a netstring ({@code length:bytes,}), so that no two
 * events read alike; then SHA-256. docs/ledger.md says it precisely enough to write it again; it never changes for events that stand.
 */
public final class LedgerFormat {

    public static final String VERSION = "textback-ledger-1";

    /** The hash before the first event's. */
    public static final String BEGINNING = "0".repeat(64);

    private LedgerFormat() {}

    /** The event's hash, from all of its fields but the words themselves. */
    public static String hash(LedgerEvent event) {
        return hex(sha256().digest(netstrings(List.of(
                VERSION,
                event.business(),
                Long.toString(event.sequence()),
                event.previousHash(),
                event.id().toString(),
                event.number(),
                event.kind(),
                event.sourceId(),
                event.wordingVersion(),
                event.rule(),
                event.actor(),
                event.utc(),
                event.zone(),
                event.localTime(),
                event.bodyHash()))));
    }

    /** HMAC-SHA256 of the words, keyed with the salt. */
    public static String bodyHash(String saltHex, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(saltHex), "HmacSHA256"));
            return hex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] netstrings(List<String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String field : fields) {
            byte[] text = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(text);
            bytes.write(',');
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
