package org.spatialplan.format.xml;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.read.NumberText;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Reads {@code coordinates} of KML and GML 2: tuples of two or three numbers with commas between, blanks between tuples.
 * Blanks about a comma are allowed, as hands and some programs write them. The third number is dropped.
 */
public final class TupleText extends NumberText {

    private static final int MOST_NUMBERS = 3;

    private final GeometrySize size;
    private final List<Coordinate> points = new ArrayList<>();
    private int numbers;
    private double first;
    private double second;
    private boolean joined;

    private TupleText(GeometrySize size) {
        this.size = size;
    }

    /**
     * Reads the element that starts here to its end.
     *
     * @throws UnreadableParcelException if it holds anything else
     */
    public static Coordinate[] read(XmlFile xml, GeometrySize size) {
        TupleText coordinates = new TupleText(size);
        xml.numbers(coordinates);
        coordinates.endWord();
        coordinates.endTuple();
        return coordinates.points.toArray(Coordinate[]::new);
    }

    @Override
    protected void number(double value) {
        if (!joined) {
            endTuple();
        }
        joined = false;
        switch (numbers++) {
            case 0 -> first = value;
            case 1 -> second = value;
            case MOST_NUMBERS ->
                throw new UnreadableParcelException(
                        "", Messages.of("format.xml.tuple-too-long", points.size() + 1, MOST_NUMBERS));
            default -> {
                // a height
            }
        }
    }

    @Override
    protected void comma() {
        if (joined || numbers == 0) {
            throw new UnreadableParcelException("", Messages.of("format.xml.comma-without-number", points.size() + 1));
        }
        joined = true;
    }

    private void endTuple() {
        if (numbers == 1) {
            throw new UnreadableParcelException("", Messages.of("format.xml.tuple-too-short", points.size() + 1));
        }
        if (numbers > 1) {
            size.addVertices(1);
            points.add(new Coordinate(first, second));
        }
        numbers = 0;
    }
}
