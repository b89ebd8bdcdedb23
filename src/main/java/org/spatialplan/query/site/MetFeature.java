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
 * @param overlap what site and feature share, of a line in an area the length inside; empty where nothing can be
 *     measured
 */
public record MetFeature(
        String layer,
        Feature feature,
        Certainty certainty,
        double distanceM,
        double slackM,
        Optional<Overlap> overlap) {

    /** Orders what is certain before what is possible, then by distance, then what is known better first. */
    static final Comparator<MetFeature> SUREST_FIRST = Comparator.comparing(MetFeature::certainty)
            .thenComparingDouble(MetFeature::distanceM)
            .thenComparingDouble(MetFeature::slackM);

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
