package org.spatialplan.ogc.drawing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.spatialplan.feature.FeatureTable;

/**
 * Computes the entity tag of a map before it is drawn: the request and the versions of the layers determine the
 * picture. Styles and fonts are read at start, so each start has tags of its own.
 */
public final class MapTag {

    private static final String START = UUID.randomUUID().toString();
    private static final int BYTES = 12;

    private MapTag() {}

    /**
     * Returns the tag in quotes.
     *
     * @param request everything in the request that the picture depends on, by name
     * @param tables that it shows
     */
    public static String of(Map<String, String> request, List<FeatureTable> tables) {
        MessageDigest digest = sha256();
        add(digest, START);
        new TreeMap<>(request).forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
        });
        tables.forEach(table -> add(digest, table.type().version().sha256()));
        return '"' + HexFormat.of().formatHex(digest.digest(), 0, BYTES) + '"';
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
