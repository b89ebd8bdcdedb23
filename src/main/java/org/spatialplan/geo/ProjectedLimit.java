package org.spatialplan.geo;

/**
 * Compares areas on the ellipsoid with limits of rules and indicators (for example a park of 5,000 m²), which are drawn
 * and surveyed in the plane of a zone. Within the zones of one city the plane enlarges areas by up to 0.11 %, so an
 * area that was drawn with exactly the limit would fall below it. An area that is smaller by no more than that still
 * reaches the limit. Stateless and thread-safe.
 */
public final class ProjectedLimit {

    /** Share of an area by which a zone's plane may enlarge it: (x/R)² at x = 211 km from the meridian, R = 6,371 km. */
    public static final double TOLERANCE = 0.0011;

    private ProjectedLimit() {}

    /** Tests whether a size on the ellipsoid reaches a limit in the same unit. */
    public static boolean isReached(double onEllipsoid, double limit) {
        return onEllipsoid >= limit * (1 - TOLERANCE);
    }

    /** Tests whether a size reaches the limit only because of the tolerance. */
    public static boolean isReachedByTolerance(double onEllipsoid, double limit) {
        return onEllipsoid < limit && isReached(onEllipsoid, limit);
    }
}
