package org.spatialplan.format.esri;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.geo.Arc;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the curves that stand among the positions of {@code curveRings} and {@code curvePaths}: {@code c}, an arc through a
 * point, and {@code a}, an arc about a centre. Both become chords; ellipses and Bézier curves are refused. Used for one
 * geometry.
 */
final class EsriCurves {

    private final JsonParser parser;
    private final ArcChords arcs;
    private final GeometrySize size;

    EsriCurves(JsonParser parser, ArcChords arcs, GeometrySize size) {
        this.parser = parser;
        this.arcs = arcs;
        this.size = size;
    }

    /**
     * Reads the curve at whose start the parser is, to its end.
     *
     * @param before the positions before it, of which the last is its start
     * @return its positions after its start
     */
    List<Coordinate> read(List<Coordinate> before) {
        if (before.isEmpty() || parser.nextToken() != JsonToken.PROPERTY_NAME) {
            throw refused();
        }
        Coordinate start = before.get(before.size() - 1);
        String kind = parser.currentName();
        parser.nextToken();
        requireArray(parser);
        List<Coordinate> points =
                switch (kind) {
                    case "c" -> through(start);
                    case "a" -> about(start);
                    default -> throw refused();
                };
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            throw refused();
        }
        size.addVertices(1);
        return points.subList(1, points.size());
    }

    private List<Coordinate> through(Coordinate start) {
        parser.nextToken();
        Coordinate end = position(parser);
        parser.nextToken();
        Coordinate middle = position(parser);
        requireEnd();
        return List.of(arcs.line(new Coordinate[] {start, middle, end}, size));
    }

    /** The end, the centre, whether it is the shorter part, whether it runs clockwise; an ellipse has more. */
    private List<Coordinate> about(Coordinate start) {
        parser.nextToken();
        Coordinate end = position(parser);
        parser.nextToken();
        Coordinate centre = position(parser);
        parser.nextToken();
        parser.skipChildren();
        JsonToken clockwise = parser.nextToken();
        boolean turns = clockwise == JsonToken.VALUE_TRUE || clockwise.isNumeric() && parser.getDoubleValue() != 0;
        requireEnd();
        return arcs.points(Arc.about(centre, start, end, turns), size);
    }

    private void requireEnd() {
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            throw refused();
        }
    }

    private static UnreadableParcelException refused() {
        return new UnreadableParcelException("", Messages.of("format.esri.curve"));
    }

    /** Reads the position at the cursor: two numbers; heights and measures, perhaps {@code "NaN"}, are dropped. */
    static Coordinate position(JsonParser parser) {
        requireArray(parser);
        parser.nextToken();
        double x = number(parser);
        parser.nextToken();
        double y = number(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
        }
        return new Coordinate(x, y);
    }

    private static double number(JsonParser parser) {
        if (!parser.currentToken().isNumeric() || !Double.isFinite(parser.getDoubleValue())) {
            throw new UnreadableParcelException("", Messages.of("format.coordinate-no-finite-number", shown(parser)));
        }
        return parser.getDoubleValue();
    }

    static void requireArray(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableParcelException("", Messages.of("format.coordinates-not-arrays-they", shown(parser)));
        }
    }

    private static String shown(JsonParser parser) {
        String text = parser.getString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
