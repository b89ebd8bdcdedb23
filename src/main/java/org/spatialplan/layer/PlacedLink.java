package org.spatialplan.layer;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Precision;

/**
 * A link brought to the ground.
 *
 * @param target the feature that the link names
 * @param place where that is
 */
public record PlacedLink(Link link, FeatureRef target, Place place) {

    /**
     * Where a link leads on the ground.
     *
     * @param shape in metres, with the accuracy of link and feature together; empty if not even a territory is located
     * @param lonLat the same geometry in degrees
     * @param precision of this place, coarser than the link's where the feature could not be located
     * @param fallback whether the feature is unlocated and the subject's territory stands in for it
     */
    public record Place(
            Optional<UncertainShape> shape, Optional<Geometry> lonLat, Precision precision, boolean fallback) {}
}
