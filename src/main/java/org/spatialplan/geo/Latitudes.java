package org.spatialplan.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Finds degrees that were plainly written in the wrong order. Latitudes end at ±90°, so a "latitude" of 118° is a
 * longitude. Boxes that extend a little beyond a pole, as zoomed-out clients send them, are accepted. Stateless.
 */
public final class Latitudes {

    private static final double POLE = 90;
    private static final double HALF_CIRCLE = 180;

    private Latitudes() {}

    /**
     * Explains what is wrong with degrees: they are wholly beyond a pole, or they extend beyond one and would be on the
     * earth if both axes were interchanged. Empty if nothing is wrong.
     *
     * @param lonLat extent of the coordinates, longitude as x
     * @param latitudeFirst the axis order in which they are expected
     */
    public static Optional<LocalizedText> fault(Envelope lonLat, boolean latitudeFirst) {
        return fault(lonLat, Messages.of(latitudeFirst ? "geo.axes.latitude-first" : "geo.axes.longitude-first"));
    }

    /**
     * Explains what is wrong with degrees, as {@link #fault(Envelope, boolean)} does.
     *
     * @param order the axis order, in words
     */
    public static Optional<LocalizedText> fault(Envelope lonLat, LocalizedText order) {
        boolean off = !lonLat.isNull() && (lonLat.getMinY() > POLE || lonLat.getMaxY() < -POLE);
        if (!off && !areInterchanged(lonLat)) {
            return Optional.empty();
        }
        double latitude = lonLat.getMaxY() > POLE ? lonLat.getMaxY() : lonLat.getMinY();
        return Optional.of(Messages.of("geo.latitudes", latitude, order));
    }

    /** Tests whether a box extends beyond a pole and would be on the earth if both axes were interchanged. */
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
