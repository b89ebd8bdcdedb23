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
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/** The parameter {@code bbox}: two corners in the axis order of their system. Heights are accepted and ignored. */
public final class BboxParameter {

    public static final QueryParameter<String> BBOX = QueryParameter.text("bbox")
            .means(Messages.of("ogc.parameter.bbox").both())
            .with("type", "array")
            .with("minItems", 4)
            .with("maxItems", 6)
            .with("items", Map.of("type", "number"));

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double HALF_CIRCLE = 180;
    private static final double QUARTER_CIRCLE = 90;

    private static final LocalizedText CORNERS = Messages.of("query.expected.corners");

    private BboxParameter() {}

    /**
     * Reads a box as a geometry in degrees, longitude as x; two boxes if it spans the antimeridian.
     *
     * @throws BadParameterException if the text is not a box in the system
     */
    public static Geometry read(String text, Crs crs) {
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
            throw bad(text, crs, Messages.of("query.expected.corners.lesser-first", CORNERS));
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
            throw bad(text, crs, Messages.of("query.expected.corners.domain", CORNERS, crs));
        }
    }

    /** Requires that a box is within the area of its system (17-069r4, /req/core/fc-bbox-response D). */
    private static void requireOnEarth(String text, Crs crs, Envelope box) {
        if (!crs.isGeographic()) {
            return;
        }
        if (Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) > QUARTER_CIRCLE) {
            throw bad(text, crs, Messages.of("query.expected.corners.latitudes", CORNERS));
        }
        if (Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())) > HALF_CIRCLE) {
            throw bad(text, crs, Messages.of("query.expected.corners.longitudes", CORNERS));
        }
    }

    private static BadParameterException bad(String text, Crs crs, LocalizedText expected) {
        return bad(text, Messages.of("query.expected.corners.axes", expected, crs, crs.axes()));
    }

    private static double[] numbers(String text) {
        double[] numbers = Arrays.stream(text.split(",", -1))
                .map(NumberText::decimal)
                .mapToDouble(number -> number.orElseThrow(() -> bad(text, CORNERS)))
                .toArray();
        if (numbers.length == 4 || numbers.length == 6) {
            return numbers;
        }
        throw bad(text, CORNERS);
    }

    private static BadParameterException bad(String text, LocalizedText expected) {
        return new BadParameterException(BBOX.name(), text, expected);
    }
}
