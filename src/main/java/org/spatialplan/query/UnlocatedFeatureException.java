package org.spatialplan.query;

import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.FeatureRef;

/**
 * A spatial question about a feature that nobody has located, and that no link names: an empty list would read as "nothing
 * is there".
 */
public final class UnlocatedFeatureException extends CodedException {

    UnlocatedFeatureException(FeatureRef feature) {
        super(
                "feature-unlocated",
                "The feature '" + feature + "' has no known location, and no link of the plan names it: what touches it"
                        + " cannot be said");
    }
}
