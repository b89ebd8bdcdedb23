package org.spatialplan.check;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A cell of translations: a box of east and north components in metres. Immutable.
 *
 * @param turn number of the direction to which the site is turned
 */
record Translations(int turn, Envelope box) {

    Coordinate centre() {
        return box.centre();
    }

    /** Returns the largest distance of a translation from the centre, in metres. */
    double radiusM() {
        return Math.hypot(box.getWidth(), box.getHeight()) / 2;
    }

    /** Returns the shortest of the translations. */
    Coordinate shortest() {
        return new Coordinate(clamp(box.getMinX(), box.getMaxX()), clamp(box.getMinY(), box.getMaxY()));
    }

    private static double clamp(double least, double most) {
        return Math.max(least, Math.min(most, 0));
    }

    /** Halves the cell across its longer side. */
    List<Translations> halves() {
        Coordinate centre = centre();
        return box.getWidth() >= box.getHeight()
                ? List.of(
                        with(box.getMinX(), centre.x, box.getMinY(), box.getMaxY()),
                        with(centre.x, box.getMaxX(), box.getMinY(), box.getMaxY()))
                : List.of(
                        with(box.getMinX(), box.getMaxX(), box.getMinY(), centre.y),
                        with(box.getMinX(), box.getMaxX(), centre.y, box.getMaxY()));
    }

    private Translations with(double west, double east, double south, double north) {
        return new Translations(turn, new Envelope(west, east, south, north));
    }
}
