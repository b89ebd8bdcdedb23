package org.spatialplan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret text of a key: {@code spk_} and 256 random bits. It is found again by its SHA-256: a slow hash protects
 * passwords that people choose, and would only slow down each request here. Stateless and thread-safe.
 */
final class KeySecret {

    private static final String PREFIX = "spk_";
    private static final int BYTES = 32;
    private static final int LENGTH = PREFIX.length() + 43; // base 64 of 256 bits
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeySecret() {}

    static String make() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
    }

    /** Makes an id, which is no secret and unlike any other. */
    static String makeId() {
        return HexFormat.of().formatHex(random(ID_BYTES));
    }

    /** Whether a text has the form of a secret. */
    static boolean isOne(String text) {
        return text.length() == LENGTH && text.startsWith(PREFIX);
    }

    /** Returns the SHA-256, hexadecimal in lower case. */
    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
