package org.spatialplan.check;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckedLayer.Role;

/** Ground of one layer on which the rules forbid some works; metres of the ground frame. Immutable and thread-safe. */
interface ForbiddenGround {

    /**
     * Measures how far a shape may be moved, in any direction, before it meets forbidden ground.
     *
     * @param accuracyM of the shape
     * @return metres, at most the limit; it may be less than the true room, but is negative only if the shape meets the
     *     ground, or may meet it within both accuracies and {@link SiteSearch#ROOM_M}
     */
    double roomM(Geometry shape, double accuracyM, double limitM);

    /** Tests quickly whether the ground covers all of a box; false if that is not known at once. */
    boolean surelyHolds(Envelope box);

    /**
     * Finds the forbidden ground of a map, without that of layers that are withheld: what a search does with them must not
     * draw them.
     *
     * @param asDrawn whether accuracies are ignored
     */
    static List<ForbiddenGround> of(CheckedMap map, Works works, CheckConditions terms, boolean asDrawn) {
        List<ForbiddenGround> all = new ArrayList<>();
        for (CheckedLayer layer : map.disclosed()) {
            all.add(ForbiddenFeatures.of(layer, works, terms, asDrawn));
            if (layer.role() == Role.OWN && Forbidding.concerns(layer.rules(), works)) {
                layer.rules()
                        .outside()
                        .filter(zone -> Forbidding.of(zone, layer.rules(), works, terms))
                        .ifPresent(zone -> all.add(new ForbiddenOutside(layer.index(), map.frame(), asDrawn)));
            }
        }
        return all;
    }
}
