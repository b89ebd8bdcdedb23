package org.spatialplan.transfer.feature;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
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
        return northFirst() ? swapped(placed) : placed;
    }

    /** A copy with x and y exchanged. */
    public static Geometry swapped(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new AxisSwap());
        copy.geometryChanged();
        return copy;
    }

    private static final class AxisSwap implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double x = sequence.getX(i);
            sequence.setOrdinate(i, CoordinateSequence.X, sequence.getY(i));
            sequence.setOrdinate(i, CoordinateSequence.Y, x);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
