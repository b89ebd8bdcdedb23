package org.spatialplan.transfer.feature;

import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.AxisSwap;
import org.spatialplan.geo.Crs;

/**
 * A coordinate reference system in which geometries are written, and in which order.
 *
 * @param authorityOrder whether axes come as the authority orders them, for example latitude before longitude for EPSG:4490;
 *     else always easting or longitude first
 */
public record OutputFrame(Crs crs, boolean authorityOrder) {

    /** Degrees, longitude before latitude. */
    public static final OutputFrame CRS84 = new OutputFrame(Crs.CRS84, false);

    private static final int DECIMALS_OF_DEGREES = 7;
    private static final int DECIMALS_OF_METRES = 3;

    /** Whether latitude or northing is written first. */
    public boolean northFirst() {
        return authorityOrder && crs.northFirst();
    }

    /** Centimetres in degrees, millimetres in metres: finer than any accuracy here. */
    public int decimals() {
        return crs.isGeographic() ? DECIMALS_OF_DEGREES : DECIMALS_OF_METRES;
    }

    /** The geometry in this system, easting or longitude still as x. @param lonLat degrees, longitude as x */
    public Geometry project(Geometry lonLat) {
        return crs.fromLonLat(lonLat);
    }

    /** The geometry in this system with its axes in the order in which they are written. */
    public Geometry place(Geometry lonLat) {
        Geometry placed = project(lonLat);
        return northFirst() ? AxisSwap.of(placed) : placed;
    }
}
