package org.spatialplan.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.index.Coverage;

/**
 * The length of lines that an area takes, on the ellipsoid in metres: the natural shore under a quay, the river under a
 * building. The lines keep their drawn length; where they lie against the area is as uncertain as both.
 */
final class TakenLength {

    private TakenLength() {}

    /**
     * Measures the lines inside an area.
     *
     * @param near the feature's lines and points near the area, in metres of the ground frame
     * @param wholeM the length of all its lines; empty if it has none
     * @param slackM sum of both accuracies in metres
     * @return empty if there are no lines
     */
    static Optional<Overlap> of(
            UncertainGround area, Geometry near, OptionalDouble wholeM, double slackM, SurfaceMeasure surface) {
        if (wholeM.isEmpty()) {
            return Optional.empty();
        }
        Coverage inside = Dimensions.part(near, 1)
                .map(lines -> area.packed(surface)
                        .coverages(lines, new int[] {0}, new double[] {slackM})
                        .together())
                .orElse(Coverage.NONE);
        double whole = wholeM.getAsDouble();
        return Optional.of(new Overlap(
                Overlap.Measure.LENGTH_M,
                inside.drawn(),
                inside.least(),
                inside.most(),
                whole > 0 ? Math.min(1, inside.drawn() / whole) : 0));
    }
}
