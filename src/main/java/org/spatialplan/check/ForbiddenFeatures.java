package org.spatialplan.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.index.Distances;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.layer.ZoneRule;

/**
 * The features of one layer whose rules forbid some works. A feature of an unknown zone forbids them if one of its
 * possible zones does. Immutable and thread-safe.
 */
final class ForbiddenFeatures implements ForbiddenGround {

    private final LayerIndex index;
    private final PackedAreas areas;
    private final BitSet forbidding;
    private final boolean asDrawn;

    private ForbiddenFeatures(LayerIndex index, BitSet forbidding, boolean asDrawn) {
        this.index = index;
        this.areas = index.areas();
        this.forbidding = forbidding;
        this.asDrawn = asDrawn;
    }

    /**
     * Finds the features that forbid the works.
     *
     * @param asDrawn whether accuracies are ignored
     */
    static ForbiddenFeatures of(CheckedLayer layer, Works works, CheckConditions terms, boolean asDrawn) {
        BitSet forbidding = new BitSet();
        if (Forbidding.concerns(layer.rules(), works)) {
            Map<String, Boolean> byZone = new HashMap<>();
            List<LayerIndex.Entry> located = layer.index().located();
            for (int i = 0; i < located.size(); i++) {
                ZoneRule zone = layer.zoning().zoneOf(located.get(i).feature());
                forbidding.set(
                        i, byZone.computeIfAbsent(zone.id(), id -> Forbidding.of(zone, layer.rules(), works, terms)));
            }
            layer.chosen().ifPresent(forbidding::and);
        }
        return new ForbiddenFeatures(layer.index(), forbidding, asDrawn);
    }

    @Override
    public double roomM(Geometry shape, double accuracyM, double limitM) {
        double ownM = asDrawn ? 0 : accuracyM;
        double worstM = asDrawn ? 0 : index.worstAccuracyM();
        double room = limitM;
        Distances distances = null;
        for (int i : areas.near(shape, ownM + worstM + limitM)) {
            if (forbidding.get(i)) {
                distances = distances == null ? areas.distances(shape) : distances;
                double slackM = ownM + (asDrawn ? 0 : accuracyM(i));
                OptionalDouble distance = distances.distanceM(i, slackM + room);
                if (distance.isPresent()) {
                    room = distance.getAsDouble() == 0 ? -1 : Math.min(room, distance.getAsDouble() - slackM);
                }
                if (room < 0) {
                    return room;
                }
            }
        }
        return room;
    }

    @Override
    public boolean surelyHolds(Envelope box) {
        return areas.surelyHolds(box, forbidding::get);
    }

    private double accuracyM(int i) {
        return index.accuracyM(i);
    }
}
