package org.spatialplan.query.site;

import java.util.Comparator;
import java.util.Optional;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;

/**
 * The feature of a layer, or of a control line, that is drawn nearest to a site.
 *
 * @param layer id of its layer
 * @param line the control line that the layer shows; empty for a layer without rules
 * @param standIn whether the layer only illustrates the line, whose own layer holds nothing
 * @param distanceM distance of the drawings in metres on the ground; 0 where they meet
 * @param slackM sum of both accuracies in metres: the true distance may be off by so much
 */
public record NearFeature(
        String layer, Optional<ControlLine> line, boolean standIn, Feature feature, double distanceM, double slackM) {

    static final Comparator<NearFeature> NEAREST = Comparator.comparingDouble(NearFeature::distanceM);

    /** Returns the feature's address. */
    public FeatureRef ref() {
        return new FeatureRef(layer, feature.id());
    }
}
