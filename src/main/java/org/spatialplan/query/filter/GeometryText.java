package org.spatialplan.query.filter;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.text.Messages;

/** Reads geometry literals of CQL2: well-known text and boxes; coordinates keep their written order. */
final class GeometryText {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final Set<String> TYPES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");
    private static final int DEEPEST = 20;
    private static final double HALF_CIRCLE = 180;

    private GeometryText() {}

    static boolean isType(String upper) {
        return TYPES.contains(upper);
    }

    static Geometry parse(String wkt) {
        int depth = 0;
        for (int i = 0; i < wkt.length(); i++) {
            depth += wkt.charAt(i) == '(' ? 1 : wkt.charAt(i) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new FilterException(Messages.of("query.filter.geometry-depth"));
            }
        }
        try {
            return finite(new WKTReader(FACTORY).read(wkt));
        } catch (ParseException | RuntimeException e) {
            throw new FilterException(Messages.of("query.filter.cql2.wkt", brief(e.getMessage())));
        }
    }

    /**
     * Makes a box of 4 or 6 numbers; if the first is greater than that of the other corner, it spans the antimeridian.
     */
    static Geometry box(List<Double> numbers) {
        int axes = numbers.size() / 2;
        if (numbers.size() != 4 && numbers.size() != 6
                || numbers.stream().anyMatch(number -> number == null || !Double.isFinite(number))) {
            throw new FilterException(Messages.of("query.filter.cql2.box"));
        }
        double minX = numbers.get(0);
        double minY = numbers.get(1);
        double maxX = numbers.get(axes);
        double maxY = numbers.get(axes + 1);
        if (minY > maxY || minX > maxX && DoubleStream.of(minX, maxX).anyMatch(x -> Math.abs(x) > HALF_CIRCLE)) {
            throw new FilterException(Messages.of("query.filter.cql2.box-order"));
        }
        if (minX <= maxX) {
            return FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY));
        }
        return FACTORY.createGeometryCollection(new Geometry[] {
                    FACTORY.toGeometry(new Envelope(minX, HALF_CIRCLE, minY, maxY)),
                    FACTORY.toGeometry(new Envelope(-HALF_CIRCLE, maxX, minY, maxY))
                })
                .union();
    }

    /** Refuses coordinates that are not numbers. */
    static Geometry finite(Geometry geometry) {
        for (Coordinate coordinate : geometry.getCoordinates()) {
            if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
                throw new FilterException(Messages.of("query.filter.cql2.finite"));
            }
        }
        return geometry;
    }

    private static String brief(String message) {
        String text = String.valueOf(message).lines().findFirst().orElse("");
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
