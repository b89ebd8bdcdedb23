package org.spatialplan.transfer.feature;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries as GeoJSON (RFC 7946) in one frame; outer rings are counter-clockwise on the map, whatever the axis order. Not
 * thread-safe.
 */
final class GeoJsonGeometryText {

    private final OutputFrame frame;
    private final CoordinateText text;

    GeoJsonGeometryText(OutputFrame frame) {
        this.frame = frame;
        this.text = new CoordinateText(frame.northFirst(), frame.decimals());
    }

    /** The text until the next call. @param lonLat degrees, longitude as x */
    CoordinateText of(Geometry lonLat) {
        text.clear();
        geometry(frame.project(lonLat));
        return text;
    }

    private void geometry(Geometry geometry) {
        text.append("{\"type\":\"");
        text.append(geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            text.append("\",\"geometries\":[");
            parts(geometry, this::geometry);
            text.append("]}");
            return;
        }
        text.append("\",\"coordinates\":");
        coordinates(geometry);
        text.append('}');
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            text.append('[');
            parts(geometry, this::coordinates);
            text.append(']');
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else if (geometry instanceof LineString line) {
            text.list(line.getCoordinateSequence(), false);
        } else if (geometry instanceof Point point && !point.isEmpty()) {
            text.point(point.getCoordinateSequence(), 0);
        } else {
            text.append("[]");
        }
    }

    private void parts(Geometry collection, java.util.function.Consumer<Geometry> writer) {
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            if (i > 0) {
                text.append(',');
            }
            writer.accept(collection.getGeometryN(i));
        }
    }

    private void polygon(Polygon polygon) {
        text.append('[');
        if (!polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true);
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            text.append(',');
            ring(polygon.getInteriorRingN(i), false);
        }
        text.append(']');
    }

    private void ring(LineString ring, boolean counterClockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        text.list(points, Orientation.isCCW(points) != counterClockwise);
    }
}
