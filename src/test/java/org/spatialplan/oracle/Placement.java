package org.spatialplan.oracle;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.geo.GroundFrame;

/**
 * Where and how what was drawn in metres about 0, 0 is laid: first scaled and turned, then brought to degrees.
 *
 * @param middle degrees, longitude first
 * @param turn how many times 15 degrees it is turned
 */
record Placement(Manner manner, Coordinate middle, int turn, double scale) {

    /** How metres become degrees. */
    enum Manner {
        /** Through the ground frame: figures are those of the plane. */
        FRAME,
        /** By a factor for each axis: what lies on a straight edge lies on it in degrees as well. */
        DEGREES,
        /** As before and rounded to 7 decimals, as many programs write them. */
        SEVEN_DECIMALS
    }

    private static final double METRES_A_DEGREE_OF_LATITUDE = 110_780;
    private static final double METRES_A_DEGREE_OF_LONGITUDE = 100_780;
    private static final double SEVEN_DECIMALS = 1e7;

    Geometry lay(Geometry drawn, GroundFrame frame) {
        AffineTransformation turned = AffineTransformation.rotationInstance(Math.toRadians(15 * turn));
        Geometry shape = AffineTransformation.scaleInstance(scale, scale).transform(drawn);
        shape = turn == 0 ? shape : turned.transform(shape);
        return switch (manner) {
            case FRAME -> throughFrame(shape, frame);
            case DEGREES -> degrees(shape);
            case SEVEN_DECIMALS -> rounded(degrees(shape));
        };
    }

    private Geometry throughFrame(Geometry shape, GroundFrame frame) {
        Coordinate at = frame.toGround(middle);
        return frame.toLonLat(AffineTransformation.translationInstance(Math.rint(at.x), Math.rint(at.y))
                .transform(shape));
    }

    private Geometry degrees(Geometry shape) {
        Geometry scaled = AffineTransformation.scaleInstance(
                        1 / METRES_A_DEGREE_OF_LONGITUDE, 1 / METRES_A_DEGREE_OF_LATITUDE)
                .transform(shape);
        return AffineTransformation.translationInstance(middle.x, middle.y).transform(scaled);
    }

    private static Geometry rounded(Geometry shape) {
        shape.apply((CoordinateFilter) at -> {
            at.x = Math.rint(at.x * SEVEN_DECIMALS) / SEVEN_DECIMALS;
            at.y = Math.rint(at.y * SEVEN_DECIMALS) / SEVEN_DECIMALS;
        });
        shape.geometryChanged();
        return shape;
    }

    @Override
    public String toString() {
        return manner + " at " + middle.x + " " + middle.y + ", turned by " + 15 * turn + "°, scale " + scale;
    }
}
