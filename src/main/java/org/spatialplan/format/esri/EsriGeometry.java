package org.spatialplan.format.esri;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.spatialplan.format.read.EsriRings;
import org.spatialplan.format.read.Notes;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the members of one geometry in any order: {@code rings} as in Shapefiles, {@code paths}, {@code points}, {@code x}
 * and {@code y}, or a box. x comes before y; heights and measures are dropped. Circular arcs become chords. A broken geometry is recorded and skipped.
 * Used for one geometry.
 */
final class EsriGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FEWEST_OF_RING = 4;

    private final JsonParser parser;
    private final String place;
    private final Notes notes;
    private final GeometrySize size = new GeometrySize();
    private final EsriCurves curves;
    private final Map<String, Double> numbers = new HashMap<>();
    private List<Coordinate[]> rings;
    private List<Coordinate[]> paths;
    private Coordinate[] points;
    private EsriSystem.Stated system;
    private UnreadableParcelException fault;

    EsriGeometry(JsonParser parser, ArcChords arcs, String place, Notes notes) {
        this.parser = parser;
        this.curves = new EsriCurves(parser, arcs, size);
        this.place = place;
        this.notes = notes;
    }

    /** Reads the object at whose start the parser is. */
    void readWhole() {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            if (!take(member)) {
                parser.skipChildren();
            }
        }
    }

    /**
     * Reads the value of a member, if it belongs to a geometry.
     *
     * @return whether it does
     */
    boolean take(String member) {
        switch (member) {
            case "rings", "curveRings" -> guarded(() -> rings = requireFirst(rings, parts(), member));
            case "paths", "curvePaths" -> guarded(() -> paths = requireFirst(paths, parts(), member));
            case "points" -> guarded(() -> points = requireFirst(points, positions(), member));
            case "x", "y", "xmin", "ymin", "xmax", "ymax" -> number().ifPresent(value -> numbers.put(member, value));
            case "spatialReference" -> system = EsriSystem.Stated.read(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The system that the geometry states. */
    Optional<EsriSystem.Stated> system() {
        return Optional.ofNullable(system);
    }

    /**
     * Builds the geometry.
     *
     * @throws UnreadableParcelException if there is none, or it is broken
     */
    Geometry build() {
        if (fault != null) {
            throw fault;
        }
        if (rings != null && !rings.isEmpty()) {
            return EsriRings.area(rings.stream().map(this::ring).toList(), place, notes);
        }
        if (paths != null && !paths.isEmpty()) {
            LineString[] lines = paths.stream().map(EsriGeometry::line).toArray(LineString[]::new);
            return lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
        }
        if (points != null && points.length > 0) {
            return FACTORY.createMultiPointFromCoords(points);
        }
        if (numbers.containsKey("x") && numbers.containsKey("y")) {
            return FACTORY.createPoint(new Coordinate(numbers.get("x"), numbers.get("y")));
        }
        if (numbers.containsKey("xmin") && numbers.size() == 4) {
            return FACTORY.toGeometry(
                    new Envelope(numbers.get("xmin"), numbers.get("xmax"), numbers.get("ymin"), numbers.get("ymax")));
        }
        throw UnreadableParcelException.withoutGeometry();
    }

    private LinearRing ring(Coordinate[] points) {
        Coordinate[] closed = points;
        if (points.length > 0 && !points[0].equals2D(points[points.length - 1])) {
            notes.info("ring-not-closed", place, Messages.of("format.ring-not-closed.ring-not-closed-been"));
            closed = Arrays.copyOf(points, points.length + 1);
            closed[points.length] = points[0].copy();
        }
        if (closed.length < FEWEST_OF_RING) {
            throw new UnreadableParcelException("", Messages.of("format.ring-points-4-least", closed.length));
        }
        return FACTORY.createLinearRing(closed);
    }

    private static LineString line(Coordinate[] points) {
        if (points.length < 2) {
            throw new UnreadableParcelException("", Messages.of("format.line-fewer-than-2"));
        }
        return FACTORY.createLineString(points);
    }

    private List<Coordinate[]> parts() {
        EsriCurves.requireArray(parser);
        List<Coordinate[]> parts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            size.addParts(1);
            parts.add(positions());
        }
        return parts;
    }

    private Coordinate[] positions() {
        EsriCurves.requireArray(parser);
        List<Coordinate> positions = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                positions.addAll(curves.read(positions));
                continue;
            }
            EsriCurves.requireArray(parser);
            size.addVertices(1);
            positions.add(EsriCurves.position(parser));
        }
        return positions.toArray(Coordinate[]::new);
    }

    /** The number at the cursor; empty for null and NaN, by which an empty point is written. */
    private Optional<Double> number() {
        if (parser.currentToken().isNumeric() && Double.isFinite(parser.getDoubleValue())) {
            return Optional.of(parser.getDoubleValue());
        }
        parser.skipChildren();
        return Optional.empty();
    }

    /** Reads a value; if it is broken, records the fault and reads on to its end. */
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

    private static <T> T requireFirst(T before, T value, String member) {
        if (before != null) {
            throw new UnreadableParcelException("", Messages.of("format.member-stands-twice", member));
        }
        return value;
    }
}
