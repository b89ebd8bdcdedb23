package org.spatialplan.geo;

import org.locationtech.jts.geom.Geometry;

/** Coordinates lie where the projection is not defined, for example beyond the poles. */
public final class UnprojectableGeometryException extends CodedException {

    UnprojectableGeometryException(Geometry geometry, Throwable cause) {
        super("geometry-unprojectable", "No ground position for coordinates near " + geometry.getCoordinate(), cause);
    }
}
