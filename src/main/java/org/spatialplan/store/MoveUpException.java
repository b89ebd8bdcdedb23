package org.spatialplan.store;

import org.spatialplan.geo.CodedException;

/** A database cannot be copied; the target is as it was. */
public final class MoveUpException extends CodedException {

    public MoveUpException(String code, String message) {
        super(code, message);
    }
}
