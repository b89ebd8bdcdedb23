package org.spatialplan.layer;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The database is not reachable. The service still answers from memory, and the same request may succeed later. */
public final class StoreUnavailableException extends CodedException {

    /** The stable code, as in problem details. */
    public static final String CODE = "database-unavailable";

    public StoreUnavailableException(Throwable cause) {
        super(CODE, Messages.of("layer.unavailable"), cause);
    }
}
