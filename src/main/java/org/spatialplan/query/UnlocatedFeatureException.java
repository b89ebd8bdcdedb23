package org.spatialplan.query;

import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Subject;
import org.spatialplan.text.Messages;

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
                naming.isEmpty()
                        ? Messages.of("query.feature-unlocated", feature, asked.path())
                        : Messages.of("query.feature-unlocated.named", feature, asked.path(), listed(naming)));
    }

    private static String listed(List<Subject> naming) {
        return naming.stream().map(Subject::toString).collect(Collectors.joining(", "));
    }
}
