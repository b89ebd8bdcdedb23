package org.spatialplan.layer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the hash of what is made of other versions. */
public final class VersionHash {

    private VersionHash() {}

    /** Returns the SHA-256 of the parts' hashes, hexadecimal. */
    public static String of(String hashes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hashes.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
