package org.spatialplan.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Coordinates that are outside the domain of the projection, for example beyond the poles. */
public final class UnprojectableGeometryException extends CodedException {

    private final String messageZh;

    UnprojectableGeometryException(Geometry geometry, Throwable cause) {
        this(
                "坐标 " + place(geometry) + " 附近在该投影中没有位置",
                "No ground position for coordinates near " + place(geometry),
                cause);
    }

    private UnprojectableGeometryException(String messageZh, String message, Throwable cause) {
        super("geometry-unprojectable", message, cause);
        this.messageZh = messageZh;
    }

    private static String place(Geometry geometry) {
        Coordinate first = geometry.getCoordinate();
        return first == null ? "()" : "(" + first.x + ", " + first.y + ")";
    }

    @Override
    public String messageZh() {
        return messageZh;
    }

    /** Reports edges that need more vertices than fit into memory. */
    static UnprojectableGeometryException edgesTooLong(Geometry geometry) {
        return new UnprojectableGeometryException(
                place(geometry) + " 附近的边过多、过长，无法在地面上逐段跟随；请拆分",
                "The edges near " + place(geometry)
                        + " are too many and too long to be followed on the ground: split the shape",
                null);
    }
}
