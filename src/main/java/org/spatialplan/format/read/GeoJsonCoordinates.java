package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The nested arrays of a {@code coordinates} member: a position, or an array of them. x comes before y; further numbers
 * are dropped.
 */
sealed interface GeoJsonCoordinates {

    /**
     * A position.
     *
     * @param at x = longitude or easting, y = latitude or northing, both finite
     */
    record Position(Coordinate at) implements GeoJsonCoordinates {}

    /** An array of positions or of arrays; may be empty. */
    record Nested(List<GeoJsonCoordinates> items) implements GeoJsonCoordinates {}

    /** The largest depth of arrays, that of a position in a MultiPolygon. */
    int MAX_DEPTH = 4;

    /**
     * Reads the array at whose start the parser is.
     *
     * @throws UnreadableParcelException if it holds anything but arrays of finite numbers
     */
    static GeoJsonCoordinates read(JsonParser parser, GeoJsonShapes shapes) {
        return read(parser, shapes, 1);
    }

    private static GeoJsonCoordinates read(JsonParser parser, GeoJsonShapes shapes, int depth) {
        if (parser.currentToken() != JsonToken.START_ARRAY || depth > MAX_DEPTH) {
            throw new UnreadableParcelException("", Messages.of("format.coordinates-not-arrays-they", shown(parser)));
        }
        JsonToken first = parser.nextToken();
        if (first.isScalarValue()) {
            shapes.countPosition();
            return position(parser);
        }
        shapes.countPart();
        List<GeoJsonCoordinates> items = new ArrayList<>();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, shapes, depth + 1));
            parser.nextToken();
        }
        return new Nested(items);
    }

    private static Position position(JsonParser parser) {
        double x = number(parser);
        parser.nextToken();
        double y = number(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NULL
                    && !parser.currentToken().isNumeric()) {
                throw noNumber(parser);
            }
        }
        return new Position(new Coordinate(x, y));
    }

    private static double number(JsonParser parser) {
        if (!parser.currentToken().isNumeric()) {
            throw noNumber(parser);
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw noNumber(parser);
        }
        return value;
    }

    private static UnreadableParcelException noNumber(JsonParser parser) {
        String shown = shown(parser);
        return new UnreadableParcelException("", Messages.of("format.coordinate-no-finite-number", shown));
    }

    private static String shown(JsonParser parser) {
        String text = parser.getString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
