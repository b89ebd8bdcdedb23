package org.spatialplan.geo;

/**
 * Limits of rules and indicators (a park of 5,000 m²) are drawn and surveyed in the plane of a zone, and compared here with areas on
 * the ellipsoid. The plane enlarges areas, within the reach of the zones of one city by up to 0.11 %, so that what was drawn with just
 * the limit would fall below it. Therefore what lies below a limit by no more than that reaches it. Stateless and thread-safe.
 */
public final class ProjectedLimit {

    /** Share of an area by which a zone's plane may enlarge it: (x/R)² at x = 211 km from the meridian, R = 6,371 km. */
    public static final double TOLERANCE = 0.0011;

    private ProjectedLimit() {}

    /** Whether a size on the ellipsoid reaches a limit, both in one unit. */
    public static boolean isReached(double onEllipsoid, double limit) {
        return onEllipsoid >= limit * (1 - TOLERANCE);
    }

    /** Whether it reaches the limit only thanks to the tolerance. */
    public static boolean isReachedByTolerance(double onEllipsoid, double limit) {
        return onEllipsoid < limit && isReached(onEllipsoid, limit);
    }
}
