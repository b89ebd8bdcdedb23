package org.spatialplan.submission;

import java.util.Optional;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;

/**
 * What the caller says of the coordinates.
 *
 * @param crs overrules what the file says
 * @param datum of a Chinese web map, if the coordinates come from one
 * @param axesSwapped whether the coordinates stand the other way round than the format says
 * @param accuracyM how far the true outline may lie from the submitted one, in metres; empty if the caller does not say
 */
public record CoordinateOptions(
        Optional<Crs> crs, Optional<ChinaOffset> datum, boolean axesSwapped, Optional<Double> accuracyM) {

    public static final CoordinateOptions NONE =
            new CoordinateOptions(Optional.empty(), Optional.empty(), false, Optional.empty());

    public double accuracyOrZeroM() {
        return accuracyM.orElse(0.0) + (datum.isPresent() ? ChinaOffset.ADDED_UNCERTAINTY_M : 0);
    }
}
