package org.spatialplan.publish.rest;

import org.locationtech.jts.geom.Envelope;

/** A bounding box in degrees; x is the longitude, independent of the axis order of its system. */
public record Box(double minx, double maxx, double miny, double maxy, CrsName crs) {

    /** The tolerance in degrees, about a centimetre: numbers are rounded differently. */
    private static final double SAME = 1e-7;

    /** Makes the box of an extent, longitude as x. */
    public static Box of(Envelope lonLat, String crs) {
        return new Box(lonLat.getMinX(), lonLat.getMaxX(), lonLat.getMinY(), lonLat.getMaxY(), new CrsName(crs));
    }

    /**
     * Tests whether boxes are equal within the tolerance.
     *
     * @param other may be null
     */
    public boolean isSame(Box other) {
        return other != null
                && other.crs != null
                && other.crs.means(crs.name())
                && Math.abs(minx - other.minx) < SAME
                && Math.abs(maxx - other.maxx) < SAME
                && Math.abs(miny - other.miny) < SAME
                && Math.abs(maxy - other.maxy) < SAME;
    }
}
