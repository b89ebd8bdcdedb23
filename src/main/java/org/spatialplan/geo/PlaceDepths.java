package org.spatialplan.geo;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** How deep places lie in one geometry, and how near to it, in metres; built once for many of them. Thread-safe. */
final class PlaceDepths {

    private final Geometry geometry;
    private final IndexedFacetDistance facets;
    private final IndexedPointInAreaLocator area;

    PlaceDepths(Geometry geometry) {
        this.geometry = geometry;
        this.facets = new IndexedFacetDistance(geometry);
        this.area = geometry.getDimension() == 2 ? new IndexedPointInAreaLocator(geometry) : null;
    }

    Envelope box() {
        return geometry.getEnvelopeInternal();
    }

    /** Whether its area holds the place. */
    boolean holds(Coordinate at) {
        return area != null && area.locate(at) == Location.INTERIOR;
    }

    /** From the outline, or the lines; below 0 where the area does not hold the place. */
    double depthM(Coordinate at) {
        double distance = distanceM(geometry.getFactory().createPoint(at));
        return holds(at) ? distance : -distance;
    }

    /** From the outline, or the lines and points. */
    double distanceM(Geometry other) {
        return facets.distance(other);
    }

    /** The place on the outline, or on the lines, that is nearest to another. */
    Coordinate nearest(Coordinate at) {
        return facets.nearestPoints(geometry.getFactory().createPoint(at))[0];
    }
}
