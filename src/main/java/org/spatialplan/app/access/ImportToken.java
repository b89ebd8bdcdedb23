package org.spatialplan.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;

/**
 * The one key of the setting {@code spatialplan.imports.token}, from before there were API keys. It goes on working,
 * with the role editor and all layers. Keys are compared as hashes in constant time, so that the time does not reveal
 * length or content. Immutable.
 */
final class ImportToken {

    static final Caller CALLER = new Caller(
            Caller.Kind.KEY,
            "key:imports-token",
            "spatialplan.imports.token",
            Optional.of(Role.EDITOR),
            SeenLayers.ALL);

    private static final int MIN_LENGTH = 16;

    private final byte[] hash;

    /**
     * Reads the setting.
     *
     * @param token empty for none
     * @throws WeakKeyException if it can be guessed
     */
    ImportToken(String token) {
        if (!token.isEmpty() && token.length() < MIN_LENGTH) {
            throw new WeakKeyException(MIN_LENGTH);
        }
        this.hash = token.isEmpty() ? null : hash(token);
    }

    boolean isSet() {
        return hash != null;
    }

    boolean is(String key) {
        return hash != null && MessageDigest.isEqual(hash, hash(key));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
