package org.spatialplan.store;

import org.spatialplan.geo.CodedException;

/** The database holds what the service cannot read. */
public final class StoreException extends CodedException {

    StoreException(String message, Throwable cause) {
        super("store-broken", message, cause);
    }
}
