package org.spatialplan.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Coordinates lie where the projection is not defined, for example beyond the poles. */
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

    /** Edges that would need more vertices than there is memory for. */
    static UnprojectableGeometryException edgesTooLong(Geometry geometry) {
        return new UnprojectableGeometryException(Messages.of("geo.edges-near-too-many", place(geometry)), null);
    }
}
