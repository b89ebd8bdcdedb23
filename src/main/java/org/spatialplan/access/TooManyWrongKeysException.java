package org.spatialplan.access;

import java.time.Duration;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** So many wrong keys came from one address that further ones are not looked at for a while. */
public final class TooManyWrongKeysException extends CodedException {

    private final long seconds;

    TooManyWrongKeysException(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooManyWrongKeysException(long seconds) {
        super("too-many-wrong-keys", Messages.of("access.too-many-wrong-keys", seconds), false);
        this.seconds = seconds;
    }

    /** Returns the seconds after which a key is looked at again. */
    public long seconds() {
        return seconds;
    }
}
