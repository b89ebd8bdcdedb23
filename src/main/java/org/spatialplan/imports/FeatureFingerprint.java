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
 * What is remembered of a feature to tell whether another one is the same: an outline counts as the same if its box, its
 * centre and its length are, within a centimetre. So a detour through another coordinate system moves nothing, nor do
 * more vertices on the same edges.
 *
 * @param minX of the box in degrees, like the three that follow; NaN if it is unlocated
 * @param centreX of the centroid in degrees
 * @param points number of vertices
 * @param length of outlines and lines in degrees
 * @param attributes hash of names, accuracy, status and attributes; not of source, licence and date, which every import renews
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

    /** Degrees: a centimetre. */
    private static final double SAME = 1e-7;

    /** Degrees: 0.1 mm, to which vertices are rounded on their way. */
    private static final double ROUNDED = 1e-9;

    /** @param frame in which areas are measured */
    static FeatureFingerprint of(Feature feature, GroundFrame frame) {
        int attributes =
                Objects.hash(feature.nameZh(), feature.nameEn(), feature.accuracyM(), feature.status(), said(feature));
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

    /** Told only; what lies nowhere in the frame has none. */
    private static double areaM2(Geometry lonLat, GroundFrame frame) {
        return lonLat.getDimension() == 2 && frame.covers(lonLat.getEnvelopeInternal())
                ? frame.areaM2(frame.toGround(lonLat))
                : 0;
    }

    /** An attribute without a value says as little as none. */
    private static Map<String, Object> said(Feature feature) {
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

    /** Each vertex may be off by its rounding; many of them mostly cancel out. A multi-point is told by its number. */
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
