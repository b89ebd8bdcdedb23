package org.spatialplan.shape;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The plane of the benchmark: a square of 120 km in projected metres, coordinates in whole millimetres. */
public record Grid(double west, double south, double sideM) {

    public static final Grid AREA = new Grid(440_000, 2_700_000, 120_000);
    public static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double PER_METRE = 1000;

    public static Coordinate coordinate(double x, double y) {
        return new Coordinate(Math.rint(x * PER_METRE) / PER_METRE, Math.rint(y * PER_METRE) / PER_METRE);
    }

    /** @param share 0 at the west edge, 1 at the east edge */
    public double x(double share) {
        return west + share * sideM;
    }

    /** @param share 0 at the south edge, 1 at the north edge */
    public double y(double share) {
        return south + share * sideM;
    }

    public boolean holds(double x, double y) {
        return x >= west && x <= west + sideM && y >= south && y <= south + sideM;
    }
}
