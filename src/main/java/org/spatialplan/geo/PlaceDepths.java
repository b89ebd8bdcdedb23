package org.spatialplan.geo;

import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Tells how deep places lie in one geometry, and how near to it. Builds its indexes once for many places. Thread-safe. */
final class PlaceDepths implements Depths {

    private final Geometry geometry;
    private final FacetTree facets;
    private final IndexedPointInAreaLocator area;
    private final double areaM2;

    PlaceDepths(Geometry geometry) {
        this.geometry = geometry;
        this.facets = new FacetTree(geometry);
        this.area =
                Dimensions.part(geometry, 2).map(IndexedPointInAreaLocator::new).orElse(null);
        this.areaM2 = geometry.getArea();
    }

    @Override
    public Envelope box() {
        return geometry.getEnvelopeInternal();
    }

    /** Returns the area in m². */
    double areaM2() {
        return areaM2;
    }

    @Override
    public boolean holds(Coordinate at) {
        return area != null && area.locate(at) == Location.INTERIOR;
    }

    @Override
    public double depthM(Coordinate at) {
        double distance = facets.distanceM(at, Double.POSITIVE_INFINITY);
        return holds(at) ? distance : -distance;
    }

    /** Tests whether a place is deeper than a depth in metres: {@code depthM(at) > depthM}, in less time. */
    boolean isDeeperThan(double depthM, Coordinate at) {
        return depthM < 0 ? depthM(at) > depthM : facets.distanceM(at, depthM) > depthM && holds(at);
    }

    /**
     * Returns the distance from the outline, the lines and the points, in metres.
     *
     * @param limitM a greater distance need not be found: the answer is then some greater distance, or infinite
     */
    double distanceM(PlaceDepths other, double limitM) {
        return facets.distanceM(other.facets, limitM);
    }

    @Override
    public Optional<Coordinate> nearest(Coordinate at, double limitM) {
        Coordinate nearest = facets.nearest(at, limitM);
        return nearest == null || nearest.distance(at) > limitM ? Optional.empty() : Optional.of(nearest);
    }
}
