package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.parcel.GeometrySize;

/**
 * Reads areas in the plainest well-known text, {@code POLYGON ((0 0, …))} and {@code MULTIPOLYGON}, which most files hold,
 * several times as fast as the reader of JTS. Used for one text.
 */
final class PlainWkt {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FEWEST = 4;

    /** The longest number. */
    private static final int LONGEST = 100;

    private final char[] text;
    private final GeometrySize size = new GeometrySize();
    private int at;

    private PlainWkt(char[] text) {
        this.text = text;
    }

    /**
     * Reads a text; empty if it is anything else, or broken, so that another reader reads or refuses it.
     *
     * @throws org.spatialplan.parcel.UnreadableParcelException if it is too large
     */
    static Optional<Geometry> read(String sent) {
        String text = sent.stripLeading();
        PlainWkt reader = new PlainWkt(text.toCharArray());
        Geometry read = null;
        if (text.regionMatches(true, 0, "POLYGON", 0, 7)) {
            reader.at = 7;
            read = reader.polygon();
        } else if (text.regionMatches(true, 0, "MULTIPOLYGON", 0, 12)) {
            reader.at = 12;
            List<Polygon> polygons = reader.list(reader::polygon);
            read = polygons == null ? null : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        }
        return Optional.ofNullable(read).filter(geometry -> reader.isAtEnd());
    }

    /** What stands in brackets with commas between. */
    private interface Item<T> {
        /** Reads one; null if it cannot be read. */
        T read();
    }

    private Polygon polygon() {
        List<LinearRing> rings = list(this::ring);
        return rings == null
                ? null
                : FACTORY.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring() {
        size.addParts(1);
        List<Coordinate> points = list(this::position);
        boolean closed =
                points != null && points.size() >= FEWEST && points.get(0).equals2D(points.get(points.size() - 1));
        return closed ? FACTORY.createLinearRing(points.toArray(Coordinate[]::new)) : null;
    }

    private Coordinate position() {
        size.addVertices(1);
        double x = number();
        double y = number();
        return Double.isNaN(x) || Double.isNaN(y) ? null : new Coordinate(x, y);
    }

    private double number() {
        skipBlanks();
        int from = at;
        while (at < text.length && text[at] > ' ' && text[at] != ',' && text[at] != ')') {
            at++;
        }
        return at - from > LONGEST ? Double.NaN : DecimalNumber.parse(text, from, at);
    }

    private <T> List<T> list(Item<T> item) {
        if (!takes('(')) {
            return null;
        }
        List<T> all = new ArrayList<>();
        do {
            T read = item.read();
            if (read == null) {
                return null;
            }
            all.add(read);
        } while (takes(','));
        return takes(')') ? all : null;
    }

    private boolean takes(char sign) {
        skipBlanks();
        boolean found = at < text.length && text[at] == sign;
        at += found ? 1 : 0;
        return found;
    }

    private void skipBlanks() {
        while (at < text.length && text[at] <= ' ') {
            at++;
        }
    }

    private boolean isAtEnd() {
        skipBlanks();
        return at == text.length;
    }
}
