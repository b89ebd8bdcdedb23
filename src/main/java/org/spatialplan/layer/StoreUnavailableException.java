package org.spatialplan.layer;

import org.spatialplan.geo.CodedException;

/** The database cannot be reached now; what is in memory is served all the same, and the same question may be asked again. */
public final class StoreUnavailableException extends CodedException {

    /** Stable code, as in problem details. */
    public static final String CODE = "database-unavailable";

    public StoreUnavailableException(Throwable cause) {
        super(
                CODE,
                "The database cannot be reached now. What is current is served from memory;"
                        + " older versions are served when the database is back",
                cause);
    }
}
