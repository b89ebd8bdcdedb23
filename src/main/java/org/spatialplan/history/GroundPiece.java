package org.spatialplan.history;

import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.Certainty;

/**
 * A piece of ground that a layer or one of its zones lost or gained.
 *
 * @param features those that cover or covered some of it, the one with the largest part first; at least one
 * @param zone of these features; empty in a layer without zones
 * @param kind whether the layer lost or gained it, or only the zone
 * @param ground in metres of the ground frame
 * @param areaM2 on the ellipsoid
 * @param certainty whether some of it was surely lost or gained, for all outlines within their accuracies
 * @param sliver whether it is so small or thin that it counts as an inaccuracy of drawing
 */
public record GroundPiece(
        List<String> features,
        String zone,
        Kind kind,
        Polygon ground,
        double areaM2,
        Certainty certainty,
        boolean sliver) {

    /** Returns the feature with the largest part. */
    public String feature() {
        return features.get(0);
    }

    /** Where the ground went to, or came from. */
    public enum Kind {
        /** The ground left the layer, or came from outside. */
        LAYER,
        /** The ground went to another zone of the layer, or came from there. */
        ZONE
    }
}
