package org.spatialplan.app;

import org.spatialplan.geo.CodedException;

/** A plan's text that is not imported. */
public final class PlanImportException extends CodedException {

    public PlanImportException(String code, String message) {
        super(code, message);
    }
}
