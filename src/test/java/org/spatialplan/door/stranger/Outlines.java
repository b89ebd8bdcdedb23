package org.spatialplan.door.stranger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTWriter;
import org.spatialplan.shape.HardShape;

/** Outlines over the city, in degrees, as WKT; most are what somebody may honestly have. */
final class Outlines {

    private static final Envelope CITY = new Envelope(118.2, 118.7, 24.8, 25.25);

    private Outlines() {}

    /** A hard shape that covers the city's box. */
    static String of(HardShape shape, int vertices) {
        Geometry geometry = shape.of(vertices);
        Envelope box = geometry.getEnvelopeInternal();
        geometry.apply((Coordinate at) -> {
            at.x = CITY.getMinX() + (at.x - box.getMinX()) / box.getWidth() * CITY.getWidth();
            at.y = CITY.getMinY() + (at.y - box.getMinY()) / box.getHeight() * CITY.getHeight();
        });
        geometry.geometryChanged();
        return new WKTWriter().write(geometry);
    }

    /** A circle of 5 km, which is large only by its vertices: 27 bytes each. */
    static String circle(int vertices) {
        StringBuilder text = new StringBuilder("POLYGON ((");
        for (int i = 0; i <= vertices; i++) {
            double angle = 2 * Math.PI * (i % vertices) / vertices;
            text.append(i == 0 ? "" : ",")
                    .append(Math.round((118.5 + 0.05 * Math.cos(angle)) * 1e9) / 1e9)
                    .append(' ')
                    .append(Math.round((25.0 + 0.045 * Math.sin(angle)) * 1e9) / 1e9);
        }
        return text.append("))").toString();
    }

    /** Small squares that lie apart, as GeoJSON. */
    static String squares(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double x = 118.2 + i % 100 * 0.004;
                    double y = 24.8 + i / 100 * 0.004;
                    return String.format(
                            Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":{\"n\":%d},\"geometry\":{\"type\":\"Polygon\","
                                    + "\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}",
                            i,
                            x,
                            y,
                            x + 0.003,
                            y,
                            x + 0.003,
                            y + 0.003,
                            x,
                            y);
                })
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    /** Lines from each of many places to each other, as one: every two of them cross. */
    static String crossing(int count) {
        List<Coordinate> course = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = Math.PI * i * (count - 1) / count;
            course.add(new Coordinate(118.45 + 0.2 * Math.cos(angle), 25.0 + 0.2 * Math.sin(angle)));
        }
        course.add(course.get(0).copy());
        return new WKTWriter().write(new GeometryFactory().createPolygon(course.toArray(Coordinate[]::new)));
    }
}
