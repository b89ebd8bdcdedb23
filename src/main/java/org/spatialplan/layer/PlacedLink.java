package org.spatialplan.layer;

import java.util.List;
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
 * @param bounds what holds the place for sure: the place itself; for a basin, of which only the rivers are drawn, the territory of
 *     the subject
 */
public record PlacedLink(Link link, FeatureRef target, Place place, Place bounds) {

    /**
     * Where a link leads on the ground.
     *
     * @param shape in metres, with the accuracy of link and feature together; empty if not even a territory is located
     * @param lonLat the same geometry in degrees
     * @param precision of this place, coarser than the link's where the feature could not be located
     * @param somewhereInside whether the shape is only a unit that the place lies somewhere inside of: a match is never more than
     *     possible, nothing is measured, and the drawing is not the ground of the subject
     * @param standIns the units that stand in for a feature that is not located; empty if it is
     */
    public record Place(
            Optional<UncertainShape> shape,
            Optional<Geometry> lonLat,
            Precision precision,
            boolean somewhereInside,
            List<FeatureRef> standIns) {

        public Place {
            standIns = List.copyOf(standIns);
        }

        /** Whether the feature is not located and units stand in for it. */
        public boolean fallback() {
            return !standIns.isEmpty();
        }
    }
}
