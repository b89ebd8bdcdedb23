package org.spatialplan.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A finished tile. A vector tile is kept packed by gzip, as nearly every client takes it: the cache holds three times as
 * many, and none is packed twice. The bytes are shared and must not be changed.
 *
 * @param kept its bytes, packed or not
 * @param packed whether they are packed
 * @param tag hash of the bytes that are not packed, a strong validator (RFC 9110, 8.8.3), without quotes
 */
public record Tile(byte[] kept, boolean packed, TileFormat format, String tag) {

    private static final int TAG_BYTES = 16;

    /** Half the time of the usual level, for two percent more bytes. */
    private static final int LEVEL = 4;

    static Tile of(byte[] bytes, TileFormat format) {
        boolean packs = format == TileFormat.MVT && bytes.length > 0;
        return new Tile(packs ? pack(bytes) : bytes, packs, format, hash(bytes));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream out = new Packing(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The bytes, not packed. */
    public byte[] bytes() {
        if (!packed) {
            return kept;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(kept))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream that packs at our level. */
    private static final class Packing extends GZIPOutputStream {
        Packing(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }
}
