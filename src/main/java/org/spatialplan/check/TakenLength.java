package org.spatialplan.check;

import java.util.Optional;
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
     * @param lines lines and points, in metres of the ground frame
     * @param slackM sum of both accuracies in metres
     * @return empty if there are no lines
     */
    static Optional<Overlap> of(UncertainGround area, Geometry lines, double slackM, SurfaceMeasure surface) {
        Optional<Geometry> drawn = Dimensions.part(lines, 1);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Coverage inside = area.packed(surface)
                .coverages(drawn.get(), new int[] {0}, new double[] {slackM})
                .together();
        double whole = surface.lengthM(drawn.get());
        return Optional.of(new Overlap(
                Overlap.Measure.LENGTH_M,
                inside.drawn(),
                inside.least(),
                inside.most(),
                whole > 0 ? Math.min(1, inside.drawn() / whole) : 0));
    }
}
