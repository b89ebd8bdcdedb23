package org.spatialplan.format.write;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The parts of a shape. Outer rings run clockwise and inner rings counter-clockwise, as Shapefiles require. */
final class ShapeParts {

    private ShapeParts() {}

    static List<CoordinateSequence> of(Geometry xy) {
        List<CoordinateSequence> parts = new ArrayList<>();
        for (int i = 0; i < xy.getNumGeometries(); i++) {
            Geometry part = xy.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                add(polygon, parts);
            } else if (part instanceof LineString line) {
                parts.add(line.getCoordinateSequence());
            } else if (part instanceof Point point) {
                parts.add(point.getCoordinateSequence());
            }
        }
        return parts;
    }

    private static void add(Polygon polygon, List<CoordinateSequence> parts) {
        parts.add(turned(polygon.getExteriorRing(), false));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            parts.add(turned(polygon.getInteriorRingN(i), true));
        }
    }

    private static CoordinateSequence turned(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        if (Orientation.isCCW(sequence) == counterClockwise) {
            return sequence;
        }
        CoordinateSequence copy = sequence.copy();
        CoordinateSequences.reverse(copy);
        return copy;
    }
}
