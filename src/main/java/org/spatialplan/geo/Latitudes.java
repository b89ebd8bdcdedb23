package org.spatialplan.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds degrees that were plainly written the other way round. Latitudes end at ±90°, so a "latitude" of 118° is a longitude.
 * Boxes that reach a little beyond a pole, as clients that are zoomed out send them, are no such case. Stateless.
 */
public final class Latitudes {

    private static final double POLE = 90;
    private static final double HALF_CIRCLE = 180;

    private Latitudes() {}

    /**
     * What is wrong with degrees, in words: they lie wholly beyond a pole, or reach beyond one and would lie on the earth if
     * both axes were interchanged.
     *
     * @param lonLat extent of what was written, longitude as x
     * @param latitudeFirst how it was to be written
     */
    public static Optional<String> fault(Envelope lonLat, boolean latitudeFirst) {
        return fault(lonLat, latitudeFirst ? "latitude before longitude" : "longitude before latitude");
    }

    /** As {@link #fault(Envelope, boolean)}. @param order of the axes, in words */
    public static Optional<String> fault(Envelope lonLat, String order) {
        boolean off = !lonLat.isNull() && (lonLat.getMinY() > POLE || lonLat.getMaxY() < -POLE);
        if (!off && !areInterchanged(lonLat)) {
            return Optional.empty();
        }
        double latitude = lonLat.getMaxY() > POLE ? lonLat.getMaxY() : lonLat.getMinY();
        return Optional.of("latitudes from -90 to 90, found " + latitude + "; the axes are " + order);
    }

    /** Whether it reaches beyond a pole and would lie on the earth if both axes were interchanged. */
    public static boolean areInterchanged(Envelope lonLat) {
        return !lonLat.isNull()
                && (lonLat.getMaxY() > POLE || lonLat.getMinY() < -POLE)
                && isWithin(POLE, lonLat.getMinX(), lonLat.getMaxX())
                && isWithin(HALF_CIRCLE, lonLat.getMinY(), lonLat.getMaxY());
    }

    private static boolean isWithin(double most, double least, double greatest) {
        return least >= -most && greatest <= most;
    }
}
