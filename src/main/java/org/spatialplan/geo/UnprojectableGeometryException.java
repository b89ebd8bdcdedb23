package org.spatialplan.geo;

import org.locationtech.jts.geom.Geometry;

/** Coordinates lie where the projection is not defined, for example beyond the poles. */
public final class UnprojectableGeometryException extends CodedException {

    UnprojectableGeometryException(Geometry geometry, Throwable cause) {
        this("No ground position for coordinates near " + geometry.getCoordinate(), cause);
    }

    private UnprojectableGeometryException(String message, Throwable cause) {
        super("geometry-unprojectable", message, cause);
    }

    /** Edges that would need more vertices than there is memory for. */
    static UnprojectableGeometryException edgesTooLong(Geometry geometry) {
        return new UnprojectableGeometryException(
                "The edges near " + geometry.getCoordinate() + " are too long to be followed on the ground", null);
    }
}
