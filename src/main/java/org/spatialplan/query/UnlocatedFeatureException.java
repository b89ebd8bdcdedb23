package org.spatialplan.query;

import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Subject;

/**
 * A spatial question about a feature without a location that none of the requested items names. An empty list would
 * read as "nothing is there".
 */
public final class UnlocatedFeatureException extends CodedException {

    /**
     * Makes the exception.
     *
     * @param asked the kind of items in the request, none of which names the feature
     * @param naming other items of the plan that name it
     */
    UnlocatedFeatureException(FeatureRef feature, Subject.Kind asked, List<Subject> naming) {
        super(
                "feature-unlocated",
                "The feature '" + feature + "' has no known location, and none of the " + asked.path() + " names it"
                        + others(naming) + ": what touches it cannot be said");
    }

    private static String others(List<Subject> naming) {
        return naming.isEmpty()
                ? ""
                : ", only " + naming.stream().map(Subject::toString).collect(Collectors.joining(", "));
    }
}
