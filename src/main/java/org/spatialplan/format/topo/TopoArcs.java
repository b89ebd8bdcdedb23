package org.spatialplan.format.topo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The arcs of a topology in the numbers of the file, and the transform that makes coordinates of them: with one, positions
 * of arcs are differences of whole numbers. Used by one thread.
 */
final class TopoArcs {

    private final List<double[]> arcs = new ArrayList<>();
    private final GeometrySize size = new GeometrySize();
    private double[] scale;
    private double[] translate;

    /**
     * Reads the array of arcs at the cursor to its end.
     *
     * @throws UnreadableParcelException if it holds anything else, or too much
     */
    void readArcs(JsonParser parser) {
        requireArray(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            size.addParts(1);
            arcs.add(readArc(parser));
        }
    }

    private double[] readArc(JsonParser parser) {
        requireArray(parser);
        double[] xy = new double[16];
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            size.addVertices(1);
            if (count == xy.length) {
                xy = Arrays.copyOf(xy, 2 * count);
            }
            double[] position = readPosition(parser);
            xy[count++] = position[0];
            xy[count++] = position[1];
        }
        return Arrays.copyOf(xy, count);
    }

    /** Reads the position at the cursor to its end: two numbers, others are dropped. */
    static double[] readPosition(JsonParser parser) {
        requireArray(parser);
        parser.nextToken();
        return readNumbers(parser);
    }

    /** Reads a position from its first number, at the cursor, to its end. */
    static double[] readNumbers(JsonParser parser) {
        double x = number(parser);
        parser.nextToken();
        double y = number(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
        }
        return new double[] {x, y};
    }

    private static double number(JsonParser parser) {
        if (!parser.currentToken().isNumeric() || !Double.isFinite(parser.getDoubleValue())) {
            String shown = parser.getString();
            throw new UnreadableParcelException(
                    "",
                    Messages.of(
                            "format.coordinate-no-finite-number",
                            shown.length() > 40 ? shown.substring(0, 40) + "…" : shown));
        }
        return parser.getDoubleValue();
    }

    static void requireArray(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableParcelException(
                    "", Messages.of("format.coordinates-not-arrays-they", parser.currentToken()));
        }
    }

    /** Reads the transform at the cursor to its end. */
    void readTransform(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "scale" -> scale = readPosition(parser);
                case "translate" -> translate = readPosition(parser);
                default -> parser.skipChildren();
            }
        }
    }

    /** A position that belongs to no arc. */
    Coordinate place(double[] position) {
        return isTransformed()
                ? new Coordinate(position[0] * scale[0] + translate[0], position[1] * scale[1] + translate[1])
                : new Coordinate(position[0], position[1]);
    }

    private boolean isTransformed() {
        return scale != null && translate != null;
    }

    /**
     * Appends an arc to a line, without its first position if the line already has one.
     *
     * @param index of the arc; a negative one is that of an arc that runs backwards, {@code ~index}
     * @param counted grows by the arc's positions
     * @throws UnreadableParcelException if there is no such arc
     */
    void append(int index, List<Coordinate> line, GeometrySize counted) {
        int at = index < 0 ? ~index : index;
        if (at >= arcs.size()) {
            throw new UnreadableParcelException("", Messages.of("format.topo.no-arc", index, arcs.size()));
        }
        double[] xy = arcs.get(at);
        int count = xy.length / 2;
        counted.addVertices(count);
        Coordinate[] positions = new Coordinate[count];
        double[] sum = new double[2];
        for (int i = 0; i < count; i++) {
            sum[0] = isTransformed() ? sum[0] + xy[2 * i] : xy[2 * i];
            sum[1] = isTransformed() ? sum[1] + xy[2 * i + 1] : xy[2 * i + 1];
            positions[index < 0 ? count - 1 - i : i] = place(sum);
        }
        line.addAll(Arrays.asList(positions).subList(line.isEmpty() || count == 0 ? 0 : 1, count));
    }
}
