package org.spatialplan.format.read;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.PackedXY;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Builds the geometries of one feature from coordinates: of a parcel that somebody submits, or of a feature in the
 * project's own files. Whether rings cross is not checked here.
 */
final class GeoJsonShapes {

    private static final Set<String> TYPES =
            Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");
    private final GeometryFactory factory;
    private final Function<Coordinate[], CoordinateSequence> sequences;
    private final GeometrySize size;
    private final Runnable onOpenRing;

    private GeoJsonShapes(
            GeometryFactory factory,
            Function<Coordinate[], CoordinateSequence> sequences,
            GeometrySize size,
            Runnable onOpenRing) {
        this.factory = factory;
        this.sequences = sequences;
        this.size = size;
        this.onOpenRing = onOpenRing;
    }

    /** Shapes of a parcel: no larger than {@link GeometrySize} allows; rings that are open are closed and noted. */
    static GeoJsonShapes ofParcel(String place, Notes notes) {
        GeometryFactory factory = new GeometryFactory();
        return new GeoJsonShapes(
                factory,
                factory.getCoordinateSequenceFactory()::create,
                new GeometrySize(),
                () -> notes.info("ring-not-closed", place, Messages.of("format.ring-not-closed.ring-not-closed-been")));
    }

    /** Shapes of a feature in the project's own files: of any size, packed; a ring that is open is a fault. */
    static GeoJsonShapes ofLayer() {
        return new GeoJsonShapes(PackedXY.FACTORY, PackedXY::of, GeometrySize.unlimited(), () -> {
            throw malformed(Messages.of("format.ring-not-closed-fewer"));
        });
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
            throw malformed(Messages.of("format.unknown-type-geometry", shown));
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
            throw malformed(Messages.of("format.collection-empty"));
        }
        return factory.createGeometryCollection(geometries.toArray(Geometry[]::new));
    }

    private Point point(GeoJsonCoordinates coordinates) {
        return factory.createPoint(position(coordinates));
    }

    private LineString line(GeoJsonCoordinates coordinates) {
        Coordinate[] points = positions(coordinates);
        if (points.length < 2) {
            throw malformed(Messages.of("format.line-fewer-than-2"));
        }
        return factory.createLineString(sequences.apply(points));
    }

    private Polygon polygon(GeoJsonCoordinates coordinates) {
        LinearRing[] rings = items(coordinates).stream().map(this::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = List.of(rings).subList(1, rings.length).toArray(LinearRing[]::new);
        return factory.createPolygon(rings[0], holes);
    }

    private LinearRing ring(GeoJsonCoordinates coordinates) {
        CoordinateList points = new CoordinateList(positions(coordinates));
        if (!points.get(0).equals2D(points.get(points.size() - 1))) {
            onOpenRing.run();
            points.closeRing();
        }
        if (points.size() < 4) {
            throw malformed(Messages.of("format.ring-points-4-least", points.size()));
        }
        return factory.createLinearRing(sequences.apply(points.toCoordinateArray()));
    }

    private Coordinate[] positions(GeoJsonCoordinates coordinates) {
        return items(coordinates).stream().map(this::position).toArray(Coordinate[]::new);
    }

    private Coordinate position(GeoJsonCoordinates coordinates) {
        if (coordinates instanceof GeoJsonCoordinates.Position position) {
            return position.at();
        }
        throw malformed(Messages.of("format.arrays-coordinates-nested-too"));
    }

    private List<GeoJsonCoordinates> items(GeoJsonCoordinates coordinates) {
        if (coordinates instanceof GeoJsonCoordinates.Nested nested
                && !nested.items().isEmpty()) {
            return nested.items();
        }
        throw malformed(Messages.of("format.arrays-coordinates-nested-too-little"));
    }

    private static UnreadableParcelException malformed(LocalizedText reason) {
        return new UnreadableParcelException("", reason);
    }
}
