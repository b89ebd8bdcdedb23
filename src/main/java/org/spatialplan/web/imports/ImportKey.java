package org.spatialplan.web.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.spatialplan.web.problem.ImportForbiddenException;

/**
 * The key that is needed to change data over HTTP. Keys are compared as hashes in constant time, so that the time does
 * not reveal length or content. Immutable.
 */
public final class ImportKey {

    private static final int SHORTEST = 16;
    private static final String SCHEME = "Bearer ";

    private final byte[] hash;

    /**
     * Makes a key.
     *
     * @param key empty if imports are off
     */
    public ImportKey(String key) {
        if (!key.isEmpty() && key.length() < SHORTEST) {
            throw new WeakImportKeyException(SHORTEST);
        }
        this.hash = key.isEmpty() ? null : hash(key);
    }

    /**
     * Requires the key.
     *
     * @param authorization header of the request, may be null
     * @throws ImportForbiddenException if imports are off or the header does not hold the key
     */
    void require(String authorization) {
        if (hash == null) {
            throw ImportForbiddenException.off();
        }
        if (!isHeldBy(authorization)) {
            throw ImportForbiddenException.withoutKey();
        }
    }

    /**
     * Whether a request holds the key.
     *
     * @param authorization header of the request, may be null
     */
    public boolean isHeldBy(String authorization) {
        return hash != null
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        hash, hash(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
