package org.spatialplan.portrayal.geometry;

import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Finds the one place of the mark of a feature without points, independent of the picture. */
public final class MarkPlace {

    private MarkPlace() {}

    /**
     * Returns a place inside its areas where they are wide, or else in the middle of its longest line; null if it has
     * neither.
     */
    public static Coordinate of(Geometry geometry) {
        if (geometry.getDimension() == 2) {
            return InteriorPointArea.getInteriorPoint(geometry);
        }
        Geometry longest = null;
        for (Object each : LinearComponentExtracter.getLines(geometry)) {
            Geometry line = (Geometry) each;
            longest = longest == null || line.getLength() > longest.getLength() ? line : longest;
        }
        return longest == null ? null : new LengthIndexedLine(longest).extractPoint(longest.getLength() / 2);
    }
}
