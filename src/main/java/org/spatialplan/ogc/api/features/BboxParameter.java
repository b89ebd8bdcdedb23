package org.spatialplan.ogc.api.features;

import java.util.Arrays;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NumberText;
import org.spatialplan.web.parameter.QueryParameter;

/** {@code bbox}: two corners in the axis order of their system, with or without heights, which do not matter here. */
final class BboxParameter {

    static final QueryParameter<String> BBOX = QueryParameter.text("bbox")
            .means("范围，按 bbox-crs 的轴序；只返回位于其中的要素，没有位置的要素不返回，其数目见 numberWithoutPlace"
                    + " / a box in the axis order of bbox-crs: features with a place in it. Those without any place"
                    + " are not among them, as 17-069r4 (fc-bbox-response C) would have it; numberWithoutPlace"
                    + " counts them")
            .with("type", "array")
            .with("minItems", 4)
            .with("maxItems", 6)
            .with("items", Map.of("type", "number"));

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
        requireOnEarth(text, crs, new Envelope(minX, maxX, minY, maxY));
        boolean spans = minX > maxX;
        if (minY > maxY || spans && !crs.isGeographic()) {
            throw bad(text, ", the lesser corner first" + axes(crs));
        }
        if (spans) {
            return FACTORY.createMultiPolygon(new Polygon[] {
                (Polygon) FACTORY.toGeometry(new Envelope(minX, HALF_CIRCLE, minY, maxY)),
                (Polygon) FACTORY.toGeometry(new Envelope(-HALF_CIRCLE, maxX, minY, maxY))
            });
        }
        try {
            return crs.toLonLat(new Envelope(minX, maxX, minY, maxY));
        } catch (UnprojectableGeometryException e) {
            throw bad(text, " within the domain of " + crs + axes(crs));
        }
    }

    /** 17-069r4, /req/core/fc-bbox-response D: a box lies within what its system covers. */
    private static void requireOnEarth(String text, Crs crs, Envelope box) {
        if (!crs.isGeographic()) {
            return;
        }
        if (Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) > QUARTER_CIRCLE) {
            throw bad(text, ", latitudes from -90 to 90" + axes(crs));
        }
        if (Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())) > HALF_CIRCLE) {
            throw bad(text, ", longitudes from -180 to 180" + axes(crs));
        }
    }

    private static String axes(Crs crs) {
        return "; the axes of " + crs + " are " + crs.axes();
    }

    private static double[] numbers(String text) {
        double[] numbers = Arrays.stream(text.split(",", -1))
                .map(NumberText::decimal)
                .mapToDouble(number -> number.orElseThrow(() -> bad(text, "")))
                .toArray();
        if (numbers.length == 4 || numbers.length == 6) {
            return numbers;
        }
        throw bad(text, "");
    }

    private static BadParameterException bad(String text, String hint) {
        return new BadParameterException(BBOX.name(), text, "four or six numbers in the axis order of bbox-crs" + hint);
    }
}
