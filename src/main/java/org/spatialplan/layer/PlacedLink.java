package org.spatialplan.layer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Precision;

/**
 * A link, placed on the ground.
 *
 * @param target the feature that the link names
 * @param place the place of the feature
 * @param bounds what surely contains the place: the place itself; for a basin, of which only the rivers are drawn, the
 *     territory of the item
 */
public record PlacedLink(Link link, FeatureRef target, Place place, Place bounds) {

    /** Returns the finest precision of an item's links: how closely the item as a whole is placed. */
    public static Precision finest(Collection<PlacedLink> links) {
        return links.stream()
                .map(link -> link.place().precision())
                .min(Comparator.naturalOrder())
                .orElse(Precision.CITYWIDE);
    }

    /** Returns how surely an item is placed: certain only if all its drawn places are. */
    public static Placing placing(Collection<PlacedLink> links) {
        Set<Placing> drawn = links.stream()
                .map(PlacedLink::placing)
                .filter(placing -> placing != Placing.NONE)
                .collect(Collectors.toSet());
        if (drawn.isEmpty()) {
            return Placing.NONE;
        }
        return drawn.contains(Placing.POSSIBLE) ? Placing.POSSIBLE : Placing.CERTAIN;
    }

    /** Returns how surely the place is known. */
    public Placing placing() {
        if (place.somewhereInside() || place.lonLat().isEmpty()) {
            return Placing.NONE;
        }
        boolean close = place.shape().isPresent() && place.shape().get().accuracyM() <= Placing.MAX_CERTAIN_M;
        boolean itself = place.precision().isTheFeatureItself() && !place.fallback() && !link.isAssumed();
        return close && itself ? Placing.CERTAIN : Placing.POSSIBLE;
    }

    /**
     * The place of a link on the ground.
     *
     * @param shape in metres, with the accuracy of link and feature together; empty if not even a territory is located
     * @param lonLat the same geometry in degrees
     * @param precision of this place, coarser than the link's where the feature has no location
     * @param somewhereInside whether the shape is only a unit that contains the place somewhere: a match is never more
     *     than possible, nothing is measured, and the drawing is not the ground of the item
     * @param standIns the units that represent a feature without a location; empty if it has one
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

        /** Tests whether units represent a feature without a location. */
        public boolean fallback() {
            return !standIns.isEmpty();
        }
    }
}
