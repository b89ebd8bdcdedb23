package org.spatialplan.access;

import java.time.Instant;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A request without a key or login that needs one, or with a key that is not valid. The message never holds the key. */
public final class KeyRefusedException extends CodedException {

    private KeyRefusedException(String code, LocalizedText text) {
        super(code, text, false);
    }

    /** The request needs a key or a login and has none. */
    public static KeyRefusedException missing() {
        return new KeyRefusedException("key-missing", Messages.of("access.key-missing"));
    }

    /** There is no such key. */
    public static KeyRefusedException wrong() {
        return new KeyRefusedException("key-wrong", Messages.of("access.key-wrong"));
    }

    /** The key was valid until a moment in the past. */
    public static KeyRefusedException expired(Instant at) {
        return new KeyRefusedException("key-expired", Messages.of("access.key-expired", at.toString()));
    }

    /** The key was revoked. */
    public static KeyRefusedException revoked() {
        return new KeyRefusedException("key-revoked", Messages.of("access.key-revoked"));
    }
}
