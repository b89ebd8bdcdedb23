package org.spatialplan.app;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;

/** A plan's text that is not imported. */
public final class PlanImportException extends CodedException {

    public PlanImportException(String code, LocalizedText text) {
        super(code, text);
    }
}
