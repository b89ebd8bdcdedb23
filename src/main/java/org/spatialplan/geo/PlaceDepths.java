package org.spatialplan.geo;

import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Tells how deep places lie in one geometry, and how near to it. Builds its indexes once for many places. Thread-safe. */
final class PlaceDepths implements Depths {

    private final Geometry geometry;
    private final IndexedFacetDistance facets;
    private final IndexedPointInAreaLocator area;

    PlaceDepths(Geometry geometry) {
        this.geometry = geometry;
        this.facets = new IndexedFacetDistance(geometry);
        this.area =
                Dimensions.part(geometry, 2).map(IndexedPointInAreaLocator::new).orElse(null);
    }

    @Override
    public Envelope box() {
        return geometry.getEnvelopeInternal();
    }

    @Override
    public boolean holds(Coordinate at) {
        return area != null && area.locate(at) == Location.INTERIOR;
    }

    @Override
    public double depthM(Coordinate at) {
        double distance = distanceM(geometry.getFactory().createPoint(at));
        return holds(at) ? distance : -distance;
    }

    /** Returns the distance from the outline, the lines and the points, in metres. */
    double distanceM(Geometry other) {
        return facets.distance(other);
    }

    @Override
    public Optional<Coordinate> nearest(Coordinate at, double limitM) {
        Coordinate nearest = facets.nearestPoints(geometry.getFactory().createPoint(at))[0];
        return nearest.distance(at) > limitM ? Optional.empty() : Optional.of(nearest);
    }
}
