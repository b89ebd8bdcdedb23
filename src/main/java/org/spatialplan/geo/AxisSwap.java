package org.spatialplan.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Exchanges x and y: between easting first, as geometries are computed, and northing first, as some authorities write. */
public final class AxisSwap {

    private AxisSwap() {}

    /** Returns a copy with x and y exchanged. */
    public static Geometry of(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new Exchange());
        return copy;
    }

    private static final class Exchange implements CoordinateSequenceFilter {

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
