package org.spatialplan.layer;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The database is not reachable, or too many ask it at once. The service still answers from memory, and the same request may succeed later. */
public final class StoreUnavailableException extends CodedException {

    /** The stable code, as in problem details. */
    public static final String CODE = "database-unavailable";

    public StoreUnavailableException(Throwable cause) {
        this("layer.unavailable", cause);
    }

    private StoreUnavailableException(String text, Throwable cause) {
        super(CODE, Messages.of(text), cause);
    }

    /** Makes the exception of a database that answers, but that too many ask at once. */
    public static StoreUnavailableException busy() {
        return busy(null);
    }

    /** Makes the exception of a database that answers, but that too many ask at once. */
    public static StoreUnavailableException busy(Throwable cause) {
        return new StoreUnavailableException("layer.busy", cause);
    }
}
