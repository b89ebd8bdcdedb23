package org.spatialplan.ogc.api.maps;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.geo.UnprojectableGeometryException;

/**
 * How many metres on the ground a unit of a system is at a place.
 *
 * @param metresX along x, metres a unit
 * @param metresY along y, metres a unit
 */
record LocalScale(double metresX, double metresY) {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double STEP_DEGREES = 1e-3;
    private static final double STEP_METRES = 100;

    /** Nearer to the poles a degree of longitude comes to nothing. */
    private static final double MAX_LATITUDE = 89;

    /** Measures at the middle of a box, x right and y up; a unit of a projection counts as a metre where it is not valid. */
    static LocalScale of(Envelope box, Crs crs) {
        Coordinate middle = box.centre();
        double step = crs.isGeographic() ? STEP_DEGREES : STEP_METRES;
        if (crs.isGeographic()) {
            middle.y = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, middle.y));
        }
        try {
            return new LocalScale(metres(middle, step, 0, crs) / (2 * step), metres(middle, 0, step, crs) / (2 * step));
        } catch (UnprojectableGeometryException e) {
            return new LocalScale(1, 1);
        }
    }

    private static double metres(Coordinate middle, double stepX, double stepY, Crs crs) {
        Geometry line = FACTORY.createLineString(new Coordinate[] {
            new Coordinate(middle.x - stepX, middle.y - stepY), new Coordinate(middle.x + stepX, middle.y + stepY)
        });
        double metres = GroundMeasure.lengthM(crs.isGeographic() ? line : crs.toLonLat(line));
        return metres > 0 && Double.isFinite(metres) ? metres : 2 * (stepX + stepY);
    }
}
