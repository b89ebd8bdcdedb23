package org.spatialplan.store;

import org.spatialplan.geo.CodedException;

/** The database contains something that the service cannot read. */
public final class StoreException extends CodedException {

    StoreException(String message, Throwable cause) {
        super("store-broken", message, cause);
    }
}
