package org.spatialplan.format.write;

import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as well-known text (ISO 19125), x before y, with the decimals of the frame. Not thread-safe. */
final class WktText {

    private final Utf8Output out;
    private final int decimals;

    WktText(OutputFrame frame, Utf8Output out) {
        this.out = out;
        this.decimals = frame.decimals();
    }

    void write(Geometry xy) throws IOException {
        out.ascii(xy.getGeometryType().toUpperCase(java.util.Locale.ROOT)).ascii(' ');
        body(xy);
    }

    private void body(Geometry xy) throws IOException {
        if (xy.isEmpty()) {
            out.ascii("EMPTY");
        } else if (xy instanceof Point point) {
            positions(point.getCoordinateSequence());
        } else if (xy instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (xy instanceof Polygon polygon) {
            polygon(polygon);
        } else {
            parts(xy);
        }
    }

    private void polygon(Polygon polygon) throws IOException {
        out.ascii('(');
        positions(polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.ascii(", ");
            positions(polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        out.ascii(')');
    }

    private void parts(Geometry collection) throws IOException {
        boolean named = collection.getClass() == GeometryCollection.class;
        out.ascii('(');
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            out.ascii(i == 0 ? "" : ", ");
            if (named) {
                write(collection.getGeometryN(i));
            } else {
                body(collection.getGeometryN(i));
            }
        }
        out.ascii(')');
    }

    private void positions(CoordinateSequence sequence) throws IOException {
        out.ascii('(');
        for (int i = 0; i < sequence.size(); i++) {
            out.ascii(i == 0 ? "" : ", ");
            out.number(sequence.getX(i), decimals).ascii(' ').number(sequence.getY(i), decimals);
        }
        out.ascii(')');
    }
}
