package org.spatialplan.check;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.geo.UncertainShape;

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
    static Optional<Overlap> of(UncertainShape area, Geometry lines, double slackM, SurfaceMeasure surface) {
        Optional<Geometry> drawn = Dimensions.part(lines, 1);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        double size = inside(area.ground(), drawn.get(), surface);
        double least = slackM == 0
                ? size
                : Math.min(size, inside(BoundingBuffer.movedIn(area.ground(), slackM), drawn.get(), surface));
        double most = slackM == 0
                ? size
                : Math.max(size, inside(BoundingBuffer.movedOut(area.ground(), slackM), drawn.get(), surface));
        double whole = surface.lengthM(drawn.get());
        return Optional.of(
                new Overlap(Overlap.Measure.LENGTH_M, size, least, most, whole > 0 ? Math.min(1, size / whole) : 0));
    }

    private static double inside(Geometry area, Geometry lines, SurfaceMeasure surface) {
        return area.isEmpty() ? 0 : surface.lengthM(OverlayNGRobust.overlay(lines, area, OverlayNG.INTERSECTION));
    }
}
