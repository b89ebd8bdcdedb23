package org.spatialplan.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.WithinDistance;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.ZoneRule;

/**
 * The ground within a distance of a layer's features, in metres of the ground frame: a setback (退缩线). Its outlines
 * hold everything within the distance and up to 0.2 mm a metre more, so a hit is confirmed by the distance to the
 * feature itself.
 */
final class NearGround {

    private static final Attachments.Key<Map<Extent, LayerIndex>> MADE = new Attachments.Key<>();

    private NearGround() {}

    /** What the ground depends on beside the layer version. */
    private record Extent(String line, ZoneRule zone) {}

    /** Returns the index of that ground; it is made once for a layer version. */
    static LayerIndex of(LayerIndex index, ZoneRule zone, RuleSet rules) {
        return index.attachments()
                .get(MADE, ConcurrentHashMap::new)
                .computeIfAbsent(new Extent(rules.id(), zone), extent -> make(index, zone, rules));
    }

    private static LayerIndex make(LayerIndex index, ZoneRule zone, RuleSet rules) {
        return index.reshaped(feature -> zone.isAbout(rules.zoneOf(feature)), shape -> of(shape, zone));
    }

    /** Returns the ground near one feature. */
    static UncertainShape of(UncertainShape feature, ZoneRule zone) {
        return new UncertainShape(
                WithinDistance.of(feature.ground(), zone.extent().nearM()), feature.accuracyM());
    }
}
