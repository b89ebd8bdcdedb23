package org.spatialplan.spark.home;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.GroundFrame;

/** Converts boxes of degrees to boxes of the ground frame. Stateless and thread-safe. */
final class GroundBox {

    /** More than rounding moves a vertex. */
    private static final double MARGIN_M = 0.01;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GroundBox() {}

    /**
     * Returns a box in metres that holds whatever a box of degrees holds. Meridians and parallels are curves on the ground;
     * they bulge farthest at the corners, at the central meridian and at the equator.
     *
     * @param lonLat covered by the frame
     */
    static Envelope of(Envelope lonLat, GroundFrame frame) {
        double[] lons = with(lonLat.getMinX(), lonLat.getMaxX(), frame.centralMeridian());
        double[] lats = with(lonLat.getMinY(), lonLat.getMaxY(), 0);
        Coordinate[] places = new Coordinate[lons.length * lats.length];
        int n = 0;
        for (double lon : lons) {
            for (double lat : lats) {
                places[n++] = new Coordinate(lon, lat);
            }
        }
        Envelope box = new Envelope(
                frame.toGround(FACTORY.createMultiPointFromCoords(places)).getEnvelopeInternal());
        box.expandBy(MARGIN_M);
        return box;
    }

    private static double[] with(double low, double high, double between) {
        return low < between && between < high ? new double[] {low, between, high} : new double[] {low, high};
    }
}
