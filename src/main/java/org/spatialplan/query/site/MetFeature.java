package org.spatialplan.query.site;

import java.util.Comparator;
import java.util.Optional;
import org.spatialplan.check.Overlap;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;

/**
 * A feature that a site meets or may meet.
 *
 * @param layer id of its layer
 * @param distanceM distance of the drawings in metres on the ground; 0 where they meet
 * @param slackM sum of both accuracies in metres
 * @param overlap what site and feature share; empty where a feature without an area shares no size
 */
public record MetFeature(
        String layer,
        Feature feature,
        Certainty certainty,
        double distanceM,
        double slackM,
        Optional<Overlap> overlap) {

    /** Orders what is certain before what is possible, then by distance. */
    static final Comparator<MetFeature> SUREST_FIRST =
            Comparator.comparing(MetFeature::certainty).thenComparingDouble(MetFeature::distanceM);

    /** Returns the feature's address. */
    public FeatureRef ref() {
        return new FeatureRef(layer, feature.id());
    }

    /** Combines what two parts of one site have to do with the same feature; this one's size counts. */
    MetFeature and(MetFeature other) {
        MetFeature surer = SUREST_FIRST.compare(this, other) <= 0 ? this : other;
        return new MetFeature(
                layer,
                feature,
                surer.certainty,
                surer.distanceM,
                surer.slackM,
                overlap.isPresent() ? overlap : other.overlap);
    }
}
