package org.spatialplan.indicator;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The configured method gives another kind of figure than the plan's indicator. */
public final class MethodMismatchException extends CodedException {

    MethodMismatchException(int number, String unit) {
        super("indicator-method-mismatch", Messages.of("indicator.method-mismatch", number, unit));
    }
}
