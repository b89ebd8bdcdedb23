package org.spatialplan.check;

import org.locationtech.jts.geom.Geometry;

/**
 * A place at which a site meets nothing that forbids it. Its coordinates are already rounded, and it was checked with
 * them.
 *
 * @param lonLat the moved outline in degrees on the grid of all formats, longitude before latitude
 * @param eastM how far it was moved to the east, in metres of the ground frame
 * @param northM how far it was moved to the north
 * @param turnedDegrees how far it was turned about its centroid, counterclockwise
 * @param report the verdict on it
 */
public record MovedSite(Geometry lonLat, double eastM, double northM, double turnedDegrees, SubjectReport report) {

    /** Returns how far it was moved, in metres. */
    public double distanceM() {
        return Math.hypot(eastM, northM);
    }
}
