package org.spatialplan.format.write;

import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes geometries as GeoJSON (RFC 7946) in the axis order of the frame. Outer rings run counter-clockwise on the map.
 * Not thread-safe.
 */
public final class GeoJsonGeometryWriter {

    private final Utf8Output out;
    private final boolean northFirst;
    private final int decimals;

    /**
     * A writer for one answer.
     *
     * @param frame system and axis order of the coordinates
     * @param out receives the JSON and stays open
     */
    public GeoJsonGeometryWriter(OutputFrame frame, Utf8Output out) {
        this.out = out;
        this.northFirst = frame.northFirst();
        this.decimals = frame.decimals();
    }

    /**
     * Writes one geometry.
     *
     * @param xy in the frame's system, easting or longitude as x
     * @throws IOException if the stream cannot be written
     */
    public void write(Geometry xy) throws IOException {
        out.ascii("{\"type\":\"").ascii(xy.getGeometryType()).ascii("\",");
        if (xy.getClass() == GeometryCollection.class) {
            out.ascii("\"geometries\":[");
            for (int i = 0; i < xy.getNumGeometries(); i++) {
                comma(i);
                write(xy.getGeometryN(i));
            }
            out.ascii("]}");
            return;
        }
        out.ascii("\"coordinates\":");
        coordinates(xy);
        out.ascii('}');
    }

    private void coordinates(Geometry xy) throws IOException {
        if (xy instanceof Point point) {
            point(point);
        } else if (xy instanceof LineString line) {
            list(line.getCoordinateSequence(), false);
        } else if (xy instanceof Polygon polygon) {
            polygon(polygon);
        } else {
            out.ascii('[');
            for (int i = 0; i < xy.getNumGeometries(); i++) {
                comma(i);
                coordinates(xy.getGeometryN(i));
            }
            out.ascii(']');
        }
    }

    private void point(Point point) throws IOException {
        if (point.isEmpty()) {
            out.ascii("[]");
        } else {
            position(point.getCoordinateSequence(), 0);
        }
    }

    private void polygon(Polygon polygon) throws IOException {
        out.ascii('[');
        if (!polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true);
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.ascii(',');
            ring(polygon.getInteriorRingN(i), false);
        }
        out.ascii(']');
    }

    private void ring(LinearRing ring, boolean counterClockwise) throws IOException {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        list(sequence, Orientation.isCCW(sequence) != counterClockwise);
    }

    private void list(CoordinateSequence sequence, boolean backwards) throws IOException {
        out.ascii('[');
        int size = sequence.size();
        for (int i = 0; i < size; i++) {
            comma(i);
            position(sequence, backwards ? size - 1 - i : i);
        }
        out.ascii(']');
    }

    private void position(CoordinateSequence sequence, int i) throws IOException {
        double x = sequence.getX(i);
        double y = sequence.getY(i);
        out.ascii('[').number(northFirst ? y : x, decimals);
        out.ascii(',').number(northFirst ? x : y, decimals).ascii(']');
    }

    private void comma(int i) throws IOException {
        if (i > 0) {
            out.ascii(',');
        }
    }
}
