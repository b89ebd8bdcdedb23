package org.spatialplan.web.parameter;

import org.spatialplan.text.Messages;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.ProjectQuestion.Near;

/** {@code touches=layer/feature} with {@code distance} in metres. */
final class TouchesParameter {

    private static final double FARTHEST_M = 200_000;

    private TouchesParameter() {}

    static Optional<Near> parse(String touches, String distance) {
        OptionalDouble distanceM =
                NumberParameter.decimal("distance", distance, 0, FARTHEST_M, "metres from 0 to " + (long) FARTHEST_M);
        Optional<String> feature = TextParameter.given("touches", touches);
        if (feature.isEmpty() && distanceM.isPresent()) {
            throw new BadParameterException("distance", distance, Messages.of("query.expected.with-touches"));
        }
        return feature.map(text -> new Near(
                FeatureRef.parse(text)
                        .orElseThrow(() -> new BadParameterException(
                                "touches", text, Messages.of("query.expected.feature-address"))),
                distanceM.orElse(0)));
    }
}
