package org.spatialplan.parcel;

import java.util.List;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.text.Messages;

/**
 * The parts of a geometry whose type allows arcs (ISO 13249-3), after {@link ArcChords} made lines of these. GIS write
 * such types for all rows of a table that may hold arcs. A part of another kind is an
 * {@link UnreadableParcelException}.
 */
public record CurveParts(List<? extends Geometry> parts) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A CompoundCurve: its parts, end to end. */
    public LineString line() {
        CoordinateList points = new CoordinateList();
        for (LineString part : all(LineString.class)) {
            points.add(part.getCoordinates(), false);
        }
        return FACTORY.createLineString(points.toCoordinateArray());
    }

    /** A CurvePolygon: its outer ring, then its holes. */
    public Polygon area() {
        LinearRing[] rings =
                all(LineString.class).stream().map(CurveParts::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[Math.max(0, rings.length - 1)];
        System.arraycopy(rings, rings.length - holes.length, holes, 0, holes.length);
        return rings.length == 0 ? FACTORY.createPolygon() : FACTORY.createPolygon(rings[0], holes);
    }

    /** A MultiCurve. */
    public MultiLineString lines() {
        return FACTORY.createMultiLineString(all(LineString.class).toArray(LineString[]::new));
    }

    /** A MultiSurface. */
    public MultiPolygon areas() {
        return FACTORY.createMultiPolygon(all(Polygon.class).toArray(Polygon[]::new));
    }

    private static LinearRing ring(LineString line) {
        if (!line.isEmpty() && (!line.isClosed() || line.getNumPoints() < LinearRing.MINIMUM_VALID_SIZE)) {
            throw new UnreadableParcelException("", Messages.of("format.ring-not-closed-fewer"));
        }
        return FACTORY.createLinearRing(line.getCoordinateSequence());
    }

    private <T extends Geometry> List<T> all(Class<T> kind) {
        if (!parts.stream().allMatch(kind::isInstance)) {
            throw new UnreadableParcelException("", Messages.of("format.parts-not-kind-geometry"));
        }
        return parts.stream().map(kind::cast).toList();
    }
}
