package org.spatialplan.app;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.geo.CodedException;

/** A plan's text that is not imported. */
public final class PlanImportException extends CodedException {

    public PlanImportException(String code, LocalizedText text) {
        super(code, text);
    }
}
