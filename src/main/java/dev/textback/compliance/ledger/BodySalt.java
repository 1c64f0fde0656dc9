package dev.textback.compliance.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 128 random bits for each event's words: once erased, nobody finds out by trying whether they were "STOP". */
public final class BodySalt {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** 32 hexadecimal digits. */
    public String next() {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
