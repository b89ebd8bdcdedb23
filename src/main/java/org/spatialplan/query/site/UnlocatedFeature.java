package org.spatialplan.query.site;

import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;

/** A feature that has no known place. */
public record UnlocatedFeature(String layer, Feature feature) {

    /** Returns the feature's address. */
    public FeatureRef ref() {
        return new FeatureRef(layer, feature.id());
    }
}
