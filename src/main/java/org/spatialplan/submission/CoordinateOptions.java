package org.spatialplan.submission;

import java.util.Optional;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;

/**
 * What the caller says of the coordinates.
 *
 * @param crs the system of the coordinates, against what the file says; empty if the caller does not say
 * @param datum the offset of the Chinese web map that the coordinates come from; empty if they come from none
 * @param axesSwapped whether the axes are in the other order than the format prescribes
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
