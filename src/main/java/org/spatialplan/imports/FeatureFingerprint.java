package org.spatialplan.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Feature;

/**
 * The data by which a feature is compared with another one. Two outlines count as the same if their boxes, centres and
 * lengths agree within a centimetre. A conversion to another coordinate system and back, or more vertices on the same
 * edges, therefore change nothing.
 *
 * @param minX of the box in degrees, like the three that follow; NaN if it is unlocated
 * @param centreX of the centroid in degrees
 * @param points number of vertices
 * @param length of outlines and lines in degrees
 * @param attributes hash of names, accuracy, status and attributes, without source, licence and date, which every
 *     import renews
 */
record FeatureFingerprint(
        double minX,
        double minY,
        double maxX,
        double maxY,
        double centreX,
        double centreY,
        int points,
        double length,
        float areaM2,
        int attributes) {

    /** One centimetre in degrees. */
    private static final double SAME = 1e-7;

    /** 0.1 mm in degrees, to which vertices are rounded in conversions. */
    private static final double ROUNDED = 1e-9;

    /**
     * The fingerprint of a feature.
     *
     * @param frame in which areas are measured
     */
    static FeatureFingerprint of(Feature feature, GroundFrame frame) {
        int attributes = Objects.hash(
                feature.nameZh(), feature.nameEn(), feature.accuracyM(), feature.status(), contentOf(feature));
        if (feature.geometry().isEmpty()) {
            double none = Double.NaN;
            return new FeatureFingerprint(none, none, none, none, none, none, 0, 0, 0, attributes);
        }
        Geometry lonLat = feature.geometry().get();
        Envelope box = lonLat.getEnvelopeInternal();
        Coordinate centre = lonLat.getCentroid().getCoordinate();
        return new FeatureFingerprint(
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY(),
                centre.x,
                centre.y,
                lonLat.getNumPoints(),
                lonLat.getLength(),
                (float) areaM2(lonLat, frame),
                attributes);
    }

    /** The area in m² for the report; 0 for a geometry outside the frame or without area. */
    private static double areaM2(Geometry lonLat, GroundFrame frame) {
        return lonLat.getDimension() == 2 && frame.covers(lonLat.getEnvelopeInternal())
                ? frame.areaM2(frame.toGround(lonLat))
                : 0;
    }

    /** The attributes that have a value. */
    private static Map<String, Object> contentOf(Feature feature) {
        Map<String, Object> said = new HashMap<>();
        feature.attributes()
                .forEach((name, value) -> NormalizedValue.of(value).ifPresent(plain -> said.put(name, plain)));
        return said;
    }

    boolean isLocated() {
        return points > 0;
    }

    boolean hasSameOutline(FeatureFingerprint other) {
        if (!isLocated() || !other.isLocated()) {
            return isLocated() == other.isLocated();
        }
        return hasSameLength(other)
                && isNear(minX, other.minX)
                && isNear(minY, other.minY)
                && isNear(maxX, other.maxX)
                && isNear(maxY, other.maxY)
                && isNear(centreX, other.centreX)
                && isNear(centreY, other.centreY);
    }

    /**
     * Whether the lengths agree. Each vertex may be off by its rounding, and most of these errors cancel out.
     * Multi-points are compared by their number of points.
     */
    private boolean hasSameLength(FeatureFingerprint other) {
        int most = Math.max(points, other.points);
        return length == 0 && other.length == 0
                ? points == other.points
                : Math.abs(length - other.length) <= SAME + ROUNDED * Math.sqrt(most);
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= SAME;
    }
}
