package org.spatialplan.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Coordinates that are outside the domain of the projection, for example beyond the poles. */
public final class UnprojectableGeometryException extends CodedException {

    UnprojectableGeometryException(Geometry geometry, Throwable cause) {
        this(Messages.of("geo.no-ground-position-coordinates", place(geometry)), cause);
    }

    private UnprojectableGeometryException(LocalizedText text, Throwable cause) {
        super("geometry-unprojectable", text, cause);
    }

    private static String place(Geometry geometry) {
        Coordinate first = geometry.getCoordinate();
        return first == null ? "()" : "(" + first.x + ", " + first.y + ")";
    }

    /** Reports edges that need more vertices than fit into memory. */
    static UnprojectableGeometryException edgesTooLong(Geometry geometry) {
        return new UnprojectableGeometryException(Messages.of("geo.edges-near-too-many", place(geometry)), null);
    }
}
