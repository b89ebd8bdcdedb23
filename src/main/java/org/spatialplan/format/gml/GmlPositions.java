package org.spatialplan.format.gml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.read.NumberText;
import org.spatialplan.format.xml.TupleText;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Reads the positions of one line or ring in every form of GML: {@code posList}, {@code pos}, {@code coordinates} and
 * {@code coord}. The first number becomes x, the second y, in whatever order they stand; heights are dropped.
 */
final class GmlPositions {

    static final Set<String> ELEMENTS = Set.of("posList", "pos", "coordinates", "coord", "pointProperty", "pointRep");

    private GmlPositions() {}

    /**
     * Reads the element that starts here to its end.
     *
     * @param dimension numbers of a position, unless the element states it
     */
    static List<Coordinate> read(XmlFile xml, int dimension, GeometrySize size) {
        return switch (xml.name()) {
            case "coordinates" -> tuples(xml, size);
            case "coord" -> List.of(coord(xml, size));
            case "pointProperty", "pointRep" -> inner(xml, dimension, size);
            default -> {
                int stated = dimension(xml, xml.name().equals("pos") ? 0 : dimension);
                Numbers numbers = new Numbers(size);
                xml.numbers(numbers);
                yield numbers.positions(stated);
            }
        };
    }

    /** The dimension that the element states. */
    static int dimension(XmlFile xml, int otherwise) {
        return xml.attribute("srsDimension")
                .or(() -> xml.attribute("dimension"))
                .filter(text -> text.equals("2") || text.equals("3"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private static List<Coordinate> tuples(XmlFile xml, GeometrySize size) {
        boolean usual = xml.attribute("decimal").orElse(".").equals(".")
                && xml.attribute("cs").orElse(",").equals(",");
        if (!usual) {
            throw new UnreadableParcelException("", Messages.of("format.gml.separators"));
        }
        return List.of(TupleText.read(xml, size));
    }

    private static Coordinate coord(XmlFile xml, GeometrySize size) {
        Numbers numbers = new Numbers(size);
        xml.numbers(numbers);
        List<Coordinate> read = numbers.positions(0);
        if (read.isEmpty()) {
            throw new UnreadableParcelException("", Messages.of("format.geometry-no-coordinates"));
        }
        return read.get(0);
    }

    private static List<Coordinate> inner(XmlFile xml, int dimension, GeometrySize size) {
        int outside = xml.depth() - 1;
        List<Coordinate> all = new ArrayList<>();
        while (xml.depth() > outside) {
            if (xml.next() == At.START && ELEMENTS.contains(xml.name())) {
                all.addAll(read(xml, dimension, size));
            }
        }
        return all;
    }

    /** Numbers with blanks between. */
    private static final class Numbers extends NumberText {

        private final GeometrySize size;
        private double[] values = new double[8];
        private int count;

        Numbers(GeometrySize size) {
            this.size = size;
        }

        @Override
        protected void number(double value) {
            if ((count & 1) == 0) {
                size.addVertices(1);
            }
            if (count == values.length) {
                values = java.util.Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        @Override
        protected void comma() {
            // some programs write one; the count of numbers tells whether it divided a number
        }

        /**
         * The positions.
         *
         * @param dimension numbers of each; 0 if all of them are one position
         */
        List<Coordinate> positions(int dimension) {
            endWord();
            int each = dimension == 0 ? Math.max(2, count) : dimension;
            if (count % each != 0 || each > 4) {
                throw new UnreadableParcelException("", Messages.of("format.gml.dimension", count, each));
            }
            List<Coordinate> all = new ArrayList<>(count / each);
            for (int i = 0; i < count; i += each) {
                all.add(new Coordinate(values[i], values[i + 1]));
            }
            return all;
        }
    }
}
