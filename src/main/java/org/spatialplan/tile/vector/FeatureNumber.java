package org.spatialplan.tile.vector;

import java.nio.charset.StandardCharsets;

/** Computes the numeric ids of features in vector tiles: the same for a feature in every tile, version and process. */
public final class FeatureNumber {

    /** JavaScript keeps whole numbers of 53 bits exactly. */
    private static final int BITS = 53;

    private FeatureNumber() {}

    /**
     * Returns the first 53 bits of FNV-1a (64 bits) of the feature's id. Among 10,000 features two share a number with
     * a probability of 1 in 10^8.
     */
    public static long of(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each & 0xff) * 0x100000001b3L;
        }
        return hash >>> 64 - BITS;
    }
}
