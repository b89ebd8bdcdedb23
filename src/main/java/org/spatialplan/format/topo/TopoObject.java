package org.spatialplan.format.topo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.read.BoundedAttributes;
import org.spatialplan.format.read.JsonAttribute;
import org.spatialplan.format.read.Vertices;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one object of a topology: a geometry with its id and properties, or a collection up to its geometries. Used for one
 * object.
 */
final class TopoObject {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DEEPEST = 3;

    private final JsonParser parser;
    private final TopoArcs arcs;
    private final GeometrySize size = new GeometrySize();
    private final BoundedAttributes attributes = new BoundedAttributes();
    private String type = "";
    private Optional<String> id = Optional.empty();
    private Nested indexes;
    private List<Coordinate> points;
    private UnreadableParcelException fault;

    /** Numbers of arcs, or arrays of them. */
    private record Nested(List<Integer> arcs, List<Nested> items) {}

    TopoObject(JsonParser parser, TopoArcs arcs) {
        this.parser = parser;
        this.arcs = arcs;
    }

    /**
     * Reads to the object's end, or to the geometries of a collection.
     *
     * @return true if it stopped at the start of the array of geometries
     */
    boolean read() {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("geometries") && value == JsonToken.START_ARRAY) {
                return true;
            }
            switch (member) {
                case "type" -> type = JsonAttribute.text(parser).orElse("");
                case "id" -> id = JsonAttribute.text(parser);
                case "properties" -> JsonAttribute.readAll(parser, attributes);
                case "arcs" -> guarded(() -> indexes = nested(1));
                case "coordinates" -> guarded(() -> points = positions());
                default -> parser.skipChildren();
            }
        }
        return false;
    }

    Optional<String> id() {
        return id;
    }

    Map<String, Object> attributes() {
        return attributes.all();
    }

    /**
     * Builds the geometry.
     *
     * @throws UnreadableParcelException if there is none, or it is broken
     */
    Geometry geometry() {
        if (fault != null) {
            throw fault;
        }
        attributes.fault().ifPresent(full -> {
            throw full;
        });
        return switch (type) {
            case "Point" -> FACTORY.createPoint(coordinates().get(0));
            case "MultiPoint" ->
                FACTORY.createMultiPointFromCoords(coordinates().toArray(Coordinate[]::new));
            case "LineString" -> line(lowest());
            case "MultiLineString" ->
                FACTORY.createMultiLineString(items().stream().map(this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(present(indexes));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(items().stream().map(this::polygon).toArray(Polygon[]::new));
            case "" -> throw UnreadableParcelException.withoutGeometry();
            default ->
                throw new UnreadableParcelException(
                        "",
                        Messages.of(
                                "format.unknown-type-geometry",
                                type.length() > 40 ? type.substring(0, 40) + "…" : type));
        };
    }

    private List<Coordinate> coordinates() {
        if (points == null || points.isEmpty()) {
            throw new UnreadableParcelException("", Messages.of("format.geometry-no-coordinates"));
        }
        return points;
    }

    private List<Nested> items() {
        return present(indexes).items;
    }

    private Nested lowest() {
        return present(indexes);
    }

    private static Nested present(Nested read) {
        if (read == null || read.arcs.isEmpty() && read.items.isEmpty()) {
            throw new UnreadableParcelException("", Messages.of("format.geometry-no-coordinates"));
        }
        return read;
    }

    private LineString line(Nested indexed) {
        return Vertices.line(joined(indexed).toArray(Coordinate[]::new));
    }

    private Polygon polygon(Nested rings) {
        LinearRing[] all = present(rings).items.stream()
                .map(ring -> Vertices.ring(joined(ring).toArray(Coordinate[]::new)))
                .toArray(LinearRing[]::new);
        if (all.length == 0) {
            throw new UnreadableParcelException("", Messages.of("format.arrays-coordinates-nested-too-little"));
        }
        return FACTORY.createPolygon(all[0], List.of(all).subList(1, all.length).toArray(LinearRing[]::new));
    }

    private List<Coordinate> joined(Nested indexed) {
        size.addParts(1);
        List<Coordinate> line = new ArrayList<>();
        for (int index : present(indexed).arcs) {
            arcs.append(index, line, size);
        }
        if (line.isEmpty()) {
            throw new UnreadableParcelException("", Messages.of("format.arrays-coordinates-nested-too"));
        }
        return line;
    }

    private Nested nested(int depth) {
        TopoArcs.requireArray(parser);
        Nested read = new Nested(new ArrayList<>(), new ArrayList<>());
        size.addParts(1);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getString().length() < 10) {
                size.addVertices(1);
                read.arcs.add(parser.getIntValue());
            } else if (depth < DEEPEST) {
                read.items.add(nested(depth + 1));
            } else {
                throw new UnreadableParcelException("", Messages.of("format.arrays-coordinates-nested-too"));
            }
        }
        return read;
    }

    private List<Coordinate> positions() {
        TopoArcs.requireArray(parser);
        List<Coordinate> read = new ArrayList<>();
        if (parser.nextToken().isNumeric()) {
            read.add(arcs.place(TopoArcs.readNumbers(parser)));
            return read;
        }
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            size.addVertices(1);
            read.add(arcs.place(TopoArcs.readPosition(parser)));
            parser.nextToken();
        }
        return read;
    }

    private void guarded(Runnable read) {
        int depth = parser.streamReadContext().getNestingDepth()
                - (parser.currentToken().isStructStart() ? 1 : 0);
        try {
            read.run();
        } catch (UnreadableParcelException e) {
            fault = fault == null ? e : fault;
            while (parser.streamReadContext().getNestingDepth() > depth) {
                parser.nextToken();
            }
        }
    }
}
