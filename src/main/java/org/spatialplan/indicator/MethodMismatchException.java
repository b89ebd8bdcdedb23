package org.spatialplan.indicator;

import org.spatialplan.geo.CodedException;

/** The configured method gives another kind of figure than the plan's indicator. */
public final class MethodMismatchException extends CodedException {

    MethodMismatchException(int number, String unit) {
        super(
                "indicator-method-mismatch",
                "The method of indicator " + number + " does not give its unit '" + unit
                        + "': areas are in km2 and shares in %");
    }
}
