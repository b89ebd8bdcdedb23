package org.spatialplan.nation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Geometry as GeoJSON writes it (RFC 7946), x before y, with all its digits. */
final class GeoJsonText {

    private GeoJsonText() {}

    static String of(Geometry geometry) {
        return "{\"type\":\"" + geometry.getGeometryType() + "\",\"coordinates\":" + coordinates(geometry) + "}";
    }

    private static String coordinates(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case "Point" -> position(geometry.getCoordinate());
            case "LineString" -> line((LineString) geometry);
            case "Polygon" -> rings((Polygon) geometry);
            default ->
                IntStream.range(0, geometry.getNumGeometries())
                        .mapToObj(i -> coordinates(geometry.getGeometryN(i)))
                        .collect(Collectors.joining(",", "[", "]"));
        };
    }

    private static String rings(Polygon polygon) {
        return Stream.concat(
                        Stream.of(polygon.getExteriorRing()),
                        IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN))
                .map(GeoJsonText::line)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String line(LineString line) {
        return Stream.of(line.getCoordinates()).map(GeoJsonText::position).collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate at) {
        return "[" + at.x + "," + at.y + "]";
    }
}
