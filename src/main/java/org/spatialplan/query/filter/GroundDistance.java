package org.spatialplan.query.filter;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
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
        SimpleFeature feature = (SimpleFeature) row;
        if (feature.getUserData().get(ReadyFilter.GROUND) instanceof UncertainShape shape) {
            return find(shape.box(), shape::ground);
        }
        Geometry lonLat = (Geometry) feature.getAttribute(geometryProperty);
        if (lonLat == null) {
            return OptionalDouble.empty();
        }
        Geometry ground = frame.toGround(lonLat);
        return find(ground.getEnvelopeInternal(), () -> ground);
    }

    /** @param ground of the box, which is made only where the box is near */
    private OptionalDouble find(Envelope box, Supplier<Geometry> ground) {
        if (box.isNull()) {
            return OptionalDouble.empty();
        }
        double apart = box.distance(target.getEnvelopeInternal());
        if (apart > enoughM) {
            return OptionalDouble.of(apart);
        }
        Geometry drawn = ground.get();
        return OptionalDouble.of(drawn.intersects(target) ? 0.0 : facets.distance(drawn));
    }
}
