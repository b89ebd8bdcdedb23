package org.spatialplan.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Measures how wide areas are in the plane. A place is wider than a width if a disc of that diameter about it is inside
 * the area. Outlines move with mitred corners, so corners do not count as narrow places.
 */
public final class NarrowPlaces {

    /** Narrow places with less than this in all, in m², are only the tips of corners. */
    private static final double TIPS_M2 = 0.001;

    /** What was shrunk is grown by a little more: only then is the area's own outline met again. */
    private static final double GROWN_MORE = 1.2;

    private static final BufferParameters MITRED = new BufferParameters(
            BufferParameters.DEFAULT_QUADRANT_SEGMENTS,
            BufferParameters.CAP_FLAT,
            BufferParameters.JOIN_MITRE,
            BufferParameters.DEFAULT_MITRE_LIMIT);

    private static final int FEW_POINTS = 8;

    private NarrowPlaces() {}

    /**
     * Removes the narrow places of an area: what is nowhere wider than a width in metres. Returns the same object if
     * there are none, and an empty geometry if there is nothing else.
     */
    public static Geometry cutOff(Geometry area, double widthM) {
        if (area.isEmpty() || isSurelyNarrow(area, widthM)) {
            return area.getFactory().createPolygon();
        }
        Coordinate centre = area.getEnvelopeInternal().centre();
        // near the origin doubles have digits to spare for a fraction of a millimetre
        Geometry local =
                AffineTransformation.translationInstance(-centre.x, -centre.y).transform(area);
        Geometry core = BufferOp.bufferOp(local, -widthM / 2, MITRED);
        if (core.isEmpty()) {
            return area.getFactory().createPolygon();
        }
        Geometry wide = Areas.intersection(BufferOp.bufferOp(core, widthM / 2 * GROWN_MORE, MITRED), local);
        return local.getArea() - wide.getArea() < TIPS_M2
                ? area
                : AffineTransformation.translationInstance(centre.x, centre.y).transform(wide);
    }

    /**
     * Tests without a buffer whether an area is surely narrow: the circle inside a convex area has at most a radius of
     * twice its area divided by its perimeter.
     */
    private static boolean isSurelyNarrow(Geometry area, double widthM) {
        if (area.getNumPoints() > FEW_POINTS) {
            return false;
        }
        Geometry hull = area.convexHull();
        return 4 * hull.getArea() < widthM * hull.getLength();
    }
}
