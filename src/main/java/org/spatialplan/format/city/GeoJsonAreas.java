package org.spatialplan.format.city;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/**
 * Writes areas as GeoJSON token by token. Most geometries are areas, and the writer of JTS first builds maps and texts.
 */
final class GeoJsonAreas {

    private final JsonGenerator json;
    private final double steps;
    private final int decimals;

    GeoJsonAreas(JsonGenerator json, int decimals) {
        this.json = json;
        this.decimals = decimals;
        this.steps = Math.pow(10, decimals);
    }

    /** Whether a geometry consists of polygons without heights, which this class can write. */
    static boolean canWrite(Geometry geometry) {
        if (geometry.isEmpty() || !(geometry instanceof Polygon || geometry instanceof MultiPolygon)) {
            return false;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            if (polygon.isEmpty() || !Double.isNaN(polygon.getCoordinate().getZ())) {
                return false;
            }
        }
        return true;
    }

    void write(Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName("coordinates");
        if (geometry instanceof Polygon polygon) {
            write(polygon);
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write((Polygon) geometry.getGeometryN(i));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(Polygon polygon) {
        json.writeStartArray();
        write(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(polygon.getInteriorRingN(i), false);
        }
        json.writeEndArray();
    }

    private void write(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean asItIs = Orientation.isCCW(points) == counterClockwise;
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            int k = asItIs ? i : points.size() - 1 - i;
            json.writeStartArray();
            json.writeNumber(decimal(points.getX(k)));
            json.writeNumber(decimal(points.getY(k)));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Writes a decimal number without zeros at the end. */
    private String decimal(double value) {
        long whole = Math.round(Math.abs(value) * steps);
        StringBuilder text = new StringBuilder(24);
        text.append(whole);
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        text.insert(text.length() - decimals, '.');
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        text.setLength(text.charAt(end - 1) == '.' ? end - 1 : end);
        return value < 0 && whole > 0 ? text.insert(0, '-').toString() : text.toString();
    }
}
