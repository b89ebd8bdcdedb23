package org.spatialplan.query.filter;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.text.Messages;

/** Reads GeoJSON geometries and boxes from plain values; coordinates keep their written order. Stateless. */
public final class GeometryJson {

    private static final GeometryFactory FACTORY = GeometryText.FACTORY;
    private static final int DEEPEST = 20;

    private GeometryJson() {}

    /**
     * Reads a geometry.
     *
     * @throws FilterException if it is no valid GeoJSON
     */
    public static Geometry parse(Map<?, ?> json) {
        try {
            return GeometryText.finite(
                    json.containsKey("bbox") && !json.containsKey("type") ? box(json) : shape(json, 0));
        } catch (IllegalArgumentException e) {
            // rings that are not closed, lines of one point
            throw new FilterException(Messages.of("query.filter.cql2-json.valid-geometry", e.getMessage()));
        }
    }

    private static Geometry box(Map<?, ?> json) {
        return GeometryText.box(
                list(json.get("bbox")).stream().map(GeometryJson::number).toList());
    }

    private static Geometry shape(Map<?, ?> json, int depth) {
        Object coordinates = json.get("coordinates");
        switch (String.valueOf(json.get("type"))) {
            case "Point":
                return FACTORY.createPoint(position(coordinates));
            case "LineString":
                return line(coordinates);
            case "Polygon":
                return polygon(coordinates);
            case "MultiPoint":
                return FACTORY.createMultiPointFromCoords(positions(coordinates));
            case "MultiLineString":
                return FACTORY.createMultiLineString(
                        list(coordinates).stream().map(GeometryJson::line).toArray(LineString[]::new));
            case "MultiPolygon":
                return FACTORY.createMultiPolygon(
                        list(coordinates).stream().map(GeometryJson::polygon).toArray(Polygon[]::new));
            case "GeometryCollection":
                return collection(json.get("geometries"), depth);
            default:
                throw new FilterException(Messages.of("query.filter.cql2-json.geometry", json.get("type")));
        }
    }

    private static Geometry collection(Object geometries, int depth) {
        if (depth > DEEPEST) {
            throw new FilterException(Messages.of("query.filter.geometry-depth"));
        }
        return FACTORY.createGeometryCollection(list(geometries).stream()
                .map(member -> {
                    if (member instanceof Map<?, ?> map) {
                        return shape(map, depth + 1);
                    }
                    throw new FilterException(Messages.of("query.filter.cql2-json.collection"));
                })
                .toArray(Geometry[]::new));
    }

    private static LineString line(Object json) {
        return FACTORY.createLineString(positions(json));
    }

    private static Polygon polygon(Object json) {
        List<LinearRing> rings = list(json).stream()
                .map(ring -> FACTORY.createLinearRing(positions(ring)))
                .toList();
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] positions(Object json) {
        return list(json).stream().map(GeometryJson::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(Object json) {
        List<?> numbers = list(json);
        if (numbers.size() < 2 || numbers.size() > 4) {
            throw new FilterException(Messages.of("query.filter.cql2-json.position"));
        }
        return new Coordinate(number(numbers.get(0)), number(numbers.get(1)));
    }

    private static Double number(Object json) {
        if (json instanceof Number number) {
            return number.doubleValue();
        }
        throw new FilterException(Messages.of("query.filter.cql2-json.coordinate"));
    }

    private static List<?> list(Object json) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw new FilterException(Messages.of("query.filter.cql2-json.coordinates"));
    }
}
