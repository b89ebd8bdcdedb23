package org.spatialplan.submission.ground;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A hash of a geometry's vertices that does not depend on where its rings begin and in which direction they run: the
 * sum of the hashes of all vertices without the closing vertex of each ring. Coordinates are rounded to 1e-8 degrees
 * (about a millimetre) or to a millimetre.
 */
public final class OutlineHash implements CoordinateSequenceFilter {

    private final double steps;
    private long sum;

    private OutlineHash(double steps) {
        this.steps = steps;
    }

    /** Computes the hash of a geometry in degrees or metres. */
    public static long of(Geometry geometry) {
        boolean degrees = Math.abs(geometry.getEnvelopeInternal().getMaxX()) <= 360;
        OutlineHash hash = new OutlineHash(degrees ? 1e8 : 1e3);
        geometry.apply(hash);
        return mixed(hash.sum + geometry.getNumPoints());
    }

    @Override
    public void filter(CoordinateSequence points, int i) {
        boolean closes = i == points.size() - 1
                && points.size() > 3
                && points.getX(0) == points.getX(i)
                && points.getY(0) == points.getY(i);
        if (!closes) {
            sum += mixed(Math.round(points.getX(i) * steps) * 31 + mixed(Math.round(points.getY(i) * steps)));
        }
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return false;
    }

    /** The finaliser of MurmurHash3, which spreads neighbouring values over all bits. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
