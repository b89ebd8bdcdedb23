package org.spatialplan.format.write;

import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes geometries as KML, longitude first in degrees of WGS 84. Outer rings run counter-clockwise. Not thread-safe.
 */
final class KmlGeometryWriter {

    private static final int DECIMALS = 9;

    private final Utf8Output out;

    KmlGeometryWriter(Utf8Output out) {
        this.out = out;
    }

    /**
     * Writes one geometry.
     *
     * @param lonLat degrees, longitude as x; not empty
     */
    void write(Geometry lonLat) throws IOException {
        if (lonLat instanceof Point point) {
            out.ascii("<Point>");
            coordinates(point.getCoordinateSequence(), false);
            out.ascii("</Point>");
        } else if (lonLat instanceof LineString line) {
            out.ascii("<LineString>");
            coordinates(line.getCoordinateSequence(), false);
            out.ascii("</LineString>");
        } else if (lonLat instanceof Polygon polygon) {
            polygon(polygon);
        } else {
            out.ascii("<MultiGeometry>");
            for (int i = 0; i < lonLat.getNumGeometries(); i++) {
                if (!lonLat.getGeometryN(i).isEmpty()) {
                    write(lonLat.getGeometryN(i));
                }
            }
            out.ascii("</MultiGeometry>");
        }
    }

    private void polygon(Polygon polygon) throws IOException {
        out.ascii("<Polygon><outerBoundaryIs>");
        ring(polygon.getExteriorRing(), true);
        out.ascii("</outerBoundaryIs>");
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.ascii("<innerBoundaryIs>");
            ring(polygon.getInteriorRingN(i), false);
            out.ascii("</innerBoundaryIs>");
        }
        out.ascii("</Polygon>");
    }

    private void ring(LinearRing ring, boolean counterClockwise) throws IOException {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        out.ascii("<LinearRing>");
        coordinates(sequence, Orientation.isCCW(sequence) != counterClockwise);
        out.ascii("</LinearRing>");
    }

    private void coordinates(CoordinateSequence sequence, boolean backwards) throws IOException {
        out.ascii("<coordinates>");
        int size = sequence.size();
        for (int i = 0; i < size; i++) {
            int at = backwards ? size - 1 - i : i;
            out.ascii(i == 0 ? "" : " ").number(sequence.getX(at), DECIMALS);
            out.ascii(',').number(sequence.getY(at), DECIMALS);
        }
        out.ascii("</coordinates>");
    }
}
