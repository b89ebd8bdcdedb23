package org.spatialplan.format.read;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Builds the geometries of one feature from coordinates, and closes open rings. It does not check whether rings cross.
 */
final class GeoJsonShapes {

    private static final Set<String> TYPES =
            Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");
    private final GeometryFactory factory = new GeometryFactory();
    private final String place;
    private final Notes notes;
    private final GeometrySize size = new GeometrySize();

    GeoJsonShapes(String place, Notes notes) {
        this.place = place;
        this.notes = notes;
    }

    /**
     * Counts a position, so that one feature cannot fill the memory.
     *
     * @throws UnreadableParcelException if there are too many
     */
    void countPosition() {
        size.addVertices(1);
    }

    /**
     * Counts an array of positions or arrays, or a geometry.
     *
     * @throws UnreadableParcelException if there are too many
     */
    void countPart() {
        size.addParts(1);
    }

    /**
     * Requires a known type.
     *
     * @throws UnreadableParcelException if it is not a type of geometry
     */
    void requireKnown(String type) {
        if (!TYPES.contains(type)) {
            String shown = type.length() > 40 ? type.substring(0, 40) + "…" : type;
            throw broken(Messages.of("format.unknown-type-geometry", shown));
        }
    }

    /**
     * Builds a geometry.
     *
     * @throws UnreadableParcelException if the arrays do not fit the type
     */
    Geometry of(String type, GeoJsonCoordinates coordinates) {
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" -> {
                size.addParts(items(coordinates).size());
                yield factory.createMultiPoint(
                        items(coordinates).stream().map(this::point).toArray(Point[]::new));
            }
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                factory.createMultiLineString(
                        items(coordinates).stream().map(this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            default ->
                factory.createMultiPolygon(
                        items(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
        };
    }

    Geometry collection(List<Geometry> geometries) {
        if (geometries.isEmpty()) {
            throw broken(Messages.of("format.collection-empty"));
        }
        return factory.createGeometryCollection(geometries.toArray(Geometry[]::new));
    }

    private Point point(GeoJsonCoordinates coordinates) {
        return factory.createPoint(position(coordinates));
    }

    private LineString line(GeoJsonCoordinates coordinates) {
        Coordinate[] points = positions(coordinates);
        if (points.length < 2) {
            throw broken(Messages.of("format.line-fewer-than-2"));
        }
        return factory.createLineString(points);
    }

    private Polygon polygon(GeoJsonCoordinates coordinates) {
        LinearRing[] rings = items(coordinates).stream().map(this::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = List.of(rings).subList(1, rings.length).toArray(LinearRing[]::new);
        return factory.createPolygon(rings[0], holes);
    }

    private LinearRing ring(GeoJsonCoordinates coordinates) {
        CoordinateList points = new CoordinateList(positions(coordinates));
        if (!points.get(0).equals2D(points.get(points.size() - 1))) {
            notes.info("ring-not-closed", place, Messages.of("format.ring-not-closed.ring-not-closed-been"));
            points.closeRing();
        }
        if (points.size() < 4) {
            throw broken(Messages.of("format.ring-points-4-least", points.size()));
        }
        return factory.createLinearRing(points.toCoordinateArray());
    }

    private Coordinate[] positions(GeoJsonCoordinates coordinates) {
        return items(coordinates).stream().map(this::position).toArray(Coordinate[]::new);
    }

    private Coordinate position(GeoJsonCoordinates coordinates) {
        if (coordinates instanceof GeoJsonCoordinates.Position position) {
            return position.at();
        }
        throw broken(Messages.of("format.arrays-coordinates-nested-too"));
    }

    private List<GeoJsonCoordinates> items(GeoJsonCoordinates coordinates) {
        if (coordinates instanceof GeoJsonCoordinates.Nested nested
                && !nested.items().isEmpty()) {
            return nested.items();
        }
        throw broken(Messages.of("format.arrays-coordinates-nested-too-little"));
    }

    private static UnreadableParcelException broken(LocalizedText reason) {
        return new UnreadableParcelException("", reason);
    }
}
