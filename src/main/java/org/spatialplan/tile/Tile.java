package org.spatialplan.tile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finished tile. The bytes are shared and must not be changed.
 *
 * @param tag hash of the bytes, a strong validator (RFC 9110, 8.8.3), without quotes
 */
public record Tile(byte[] bytes, TileFormat format, String tag) {

    private static final int TAG_BYTES = 16;

    static Tile of(byte[] bytes, TileFormat format) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Tile(bytes, format, HexFormat.of().formatHex(digest, 0, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
