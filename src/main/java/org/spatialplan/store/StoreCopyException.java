package org.spatialplan.store;

import org.spatialplan.geo.CodedException;

/** A database cannot be copied; the target is unchanged. */
public final class StoreCopyException extends CodedException {

    public StoreCopyException(String code, String message) {
        super(code, message);
    }
}
