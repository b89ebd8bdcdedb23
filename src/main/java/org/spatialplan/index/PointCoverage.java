package org.spatialplan.index;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** How many points lie inside areas. A point on an outline only touches. */
final class PointCoverage {

    private static final double ON_OUTLINE_M = 1e-9;
    private final PackedAreas packed;
    private final Geometry points;

    PointCoverage(PackedAreas packed, Geometry points) {
        this.packed = packed;
        this.points = points;
    }

    Coverage by(int[] areas, double[] slackM) {
        Coverage sum = Coverage.NONE;
        for (Coordinate point : points.getCoordinates()) {
            sum = sum.plus(IntStream.range(0, areas.length)
                    .mapToObj(i -> one(point, areas[i], slackM[i]))
                    .reduce(Coverage.NONE, PointCoverage::either));
        }
        return sum;
    }

    private Coverage one(Coordinate at, int area, double slackM) {
        double reach = Math.max(slackM, ON_OUTLINE_M);
        Envelope box = new Envelope(at);
        box.expandBy(2 * reach);
        boolean inside = packed.holds(area, at.x, at.y);
        boolean nearOutline = packed.outline(area, box, points.getFactory())
                .isWithinDistance(points.getFactory().createPoint(at), reach);
        boolean onOutline = nearOutline && slackM == 0;
        return new Coverage(
                inside && !onOutline ? 1 : 0,
                inside && !nearOutline ? 1 : 0,
                slackM > 0 && nearOutline || inside && !onOutline ? 1 : 0);
    }

    private static Coverage either(Coverage one, Coverage other) {
        return new Coverage(
                Math.max(one.drawn(), other.drawn()),
                Math.max(one.least(), other.least()),
                Math.max(one.most(), other.most()));
    }
}
