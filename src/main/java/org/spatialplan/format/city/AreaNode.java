package org.spatialplan.format.city;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.PackedXY;
import tools.jackson.databind.JsonNode;

/**
 * Reads areas of GeoJSON straight from the parsed file into packed coordinates. Most geometries are areas, and one file
 * may hold millions of vertices.
 */
final class AreaNode {

    private static final int FEWEST = 4;

    private AreaNode() {}

    /** Reads an area; empty for other geometries and for areas with a fault, which the JTS reader reads or reports. */
    static Optional<Geometry> read(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> Optional.ofNullable(polygon(coordinates));
            case "MultiPolygon" -> several(coordinates);
            default -> Optional.empty();
        };
    }

    private static Optional<Geometry> several(JsonNode node) {
        Polygon[] polygons = new Polygon[node.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = polygon(node.get(i));
            if (polygons[i] == null) {
                return Optional.empty();
            }
        }
        return polygons.length == 0 ? Optional.empty() : Optional.of(PackedXY.FACTORY.createMultiPolygon(polygons));
    }

    private static Polygon polygon(JsonNode node) {
        LinearRing[] rings = new LinearRing[node.isArray() ? node.size() : 0];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = ring(node.get(i));
            if (rings[i] == null) {
                return null;
            }
        }
        if (rings.length == 0) {
            return null;
        }
        LinearRing[] holes = new LinearRing[rings.length - 1];
        System.arraycopy(rings, 1, holes, 0, holes.length);
        return PackedXY.FACTORY.createPolygon(rings[0], holes);
    }

    private static LinearRing ring(JsonNode node) {
        if (!node.isArray() || node.size() < FEWEST) {
            return null;
        }
        double[] xy = new double[2 * node.size()];
        int n = 0;
        for (JsonNode position : node) {
            if (position.size() != 2
                    || !position.path(0).isNumber()
                    || !position.path(1).isNumber()) {
                return null;
            }
            xy[n++] = position.get(0).doubleValue();
            xy[n++] = position.get(1).doubleValue();
        }
        boolean closed = xy[0] == xy[n - 2] && xy[1] == xy[n - 1];
        return closed ? PackedXY.FACTORY.createLinearRing(new PackedXY(xy)) : null;
    }
}
