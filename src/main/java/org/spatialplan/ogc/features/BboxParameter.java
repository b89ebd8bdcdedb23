package org.spatialplan.ogc.features;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.AxisSwap;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.LiteralFrame;

/** {@code bbox}: two corners in the axis order of their system, with or without heights, which do not matter here. */
final class BboxParameter {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double HALF_CIRCLE = 180;
    private static final double QUARTER_CIRCLE = 90;

    private BboxParameter() {}

    /** The box in degrees, longitude as x; two boxes if it spans the antimeridian. */
    static Geometry read(String text, Crs crs) {
        double[] numbers = numbers(text);
        int axes = numbers.length / 2;
        boolean north = crs.northFirst();
        double minX = numbers[north ? 1 : 0];
        double minY = numbers[north ? 0 : 1];
        double maxX = numbers[axes + (north ? 1 : 0)];
        double maxY = numbers[axes + (north ? 0 : 1)];
        boolean spans = minX > maxX;
        boolean offEarth = crs.isGeographic() && !onEarth(minX, maxX, minY, maxY);
        if (minY > maxY || spans && !crs.isGeographic() || offEarth && !north) {
            throw bad(text, "; the axes of " + crs + " are " + (north ? "north, east" : "east, north"));
        }
        if (offEarth) {
            // clients that mistake the axes of such systems are many, the OGC's own suite among them: nothing lies
            // there
            return FACTORY.createPolygon();
        }
        Geometry box = spans
                ? FACTORY.createMultiPolygon(new Polygon[] {
                    (Polygon) FACTORY.toGeometry(new Envelope(minX, HALF_CIRCLE, minY, maxY)),
                    (Polygon) FACTORY.toGeometry(new Envelope(-HALF_CIRCLE, maxX, minY, maxY))
                })
                : FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY));
        try {
            return new LiteralFrame(crs).toLonLat(north ? AxisSwap.of(box) : box);
        } catch (FilterException e) {
            throw bad(text, "; " + e.getMessage());
        }
    }

    private static boolean onEarth(double west, double east, double south, double north) {
        return Math.abs(west) <= HALF_CIRCLE
                && Math.abs(east) <= HALF_CIRCLE
                && Math.abs(south) <= QUARTER_CIRCLE
                && Math.abs(north) <= QUARTER_CIRCLE;
    }

    private static double[] numbers(String text) {
        try {
            double[] numbers = Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if ((numbers.length == 4 || numbers.length == 6)
                    && Arrays.stream(numbers).allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // told below, as wrong counts are
        }
        throw bad(text, "");
    }

    private static BadParameterException bad(String text, String hint) {
        return new BadParameterException(
                "bbox", text, "four or six numbers in the axis order of bbox-crs, the lesser corner first" + hint);
    }
}
