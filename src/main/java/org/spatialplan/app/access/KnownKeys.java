package org.spatialplan.app.access;

import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyRefusedException;

/** Finds the caller to whom a key was given. Thread-safe. */
final class KnownKeys {

    private final ImportToken token;

    KnownKeys(ImportToken token) {
        this.token = token;
    }

    /**
     * Returns the caller of a key.
     *
     * @throws KeyRefusedException if the key is not valid
     */
    Caller caller(String key) {
        if (token.is(key)) {
            return ImportToken.CALLER;
        }
        throw KeyRefusedException.wrong();
    }
}
