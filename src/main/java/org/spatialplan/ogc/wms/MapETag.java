package org.spatialplan.ogc.wms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import org.spatialplan.ogc.ows.Kvp;

/**
 * Computes the entity tag of a map before it is drawn: the request and the versions of the layers determine the
 * picture. Styles and fonts are read at start, so each start has tags of its own.
 */
final class MapETag {

    private static final String START = UUID.randomUUID().toString();
    private static final int BYTES = 12;

    private MapETag() {}

    static String of(Kvp kvp, MapQuery query) {
        MessageDigest digest = sha256();
        add(digest, START);
        new TreeMap<>(kvp.values()).forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
        });
        query.layers()
                .forEach(layer -> add(digest, layer.table().type().version().sha256()));
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
