package org.spatialplan.query.filter;

import java.util.OptionalDouble;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;

/**
 * Measures the distance in metres on the ground from a feature to a fixed geometry; 0 where they meet. GeoTools itself
 * would measure in degrees. Thread-safe.
 */
final class GroundDistance {

    private final GroundFrame frame;
    private final String geometryProperty;
    private final Geometry target;
    private final IndexedFacetDistance facets;
    private final double enoughM;

    /**
     * Measures from one geometry.
     *
     * @param lonLat the fixed geometry in degrees, longitude as x
     * @param enoughM beyond this distance in metres the result need not be exact
     */
    GroundDistance(GroundFrame frame, String geometryProperty, Geometry lonLat, double enoughM) {
        this.frame = frame;
        this.geometryProperty = geometryProperty;
        this.target = frame.toGround(lonLat);
        this.facets = new IndexedFacetDistance(target);
        this.enoughM = enoughM;
    }

    /** Returns the distance in metres; empty if the feature has no location. */
    OptionalDouble find(Object row) {
        Geometry ground = ground((SimpleFeature) row);
        if (ground == null || ground.isEmpty()) {
            return OptionalDouble.empty();
        }
        double apart = ground.getEnvelopeInternal().distance(target.getEnvelopeInternal());
        if (apart > enoughM) {
            return OptionalDouble.of(apart);
        }
        return OptionalDouble.of(ground.intersects(target) ? 0.0 : facets.distance(ground));
    }

    private Geometry ground(SimpleFeature row) {
        if (row.getUserData().get(ReadyFilter.GROUND) instanceof UncertainShape shape) {
            return shape.ground();
        }
        Geometry lonLat = (Geometry) row.getAttribute(geometryProperty);
        return lonLat == null ? null : frame.toGround(lonLat);
    }
}
