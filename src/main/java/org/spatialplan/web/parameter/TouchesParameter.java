package org.spatialplan.web.parameter;

import java.util.Optional;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.SpatialCondition.Near;
import org.spatialplan.text.Messages;

/** The parameters {@code touches=layer/feature} and {@code distance} in metres. */
final class TouchesParameter {

    private static final double MAX_DISTANCE_M = 200_000;

    static final QueryParameter<FeatureRef> TOUCHES =
            QueryParameter.of("touches", Messages.of("query.expected.feature-address"), FeatureRef::parse);
    static final QueryParameter<Double> DISTANCE = QueryParameter.decimal("distance", 0, MAX_DISTANCE_M, "metres");

    private TouchesParameter() {}

    static Optional<Near> parse(String touches, String distance) {
        Optional<Double> distanceM = DISTANCE.parse(distance);
        Optional<FeatureRef> feature = TOUCHES.parse(touches);
        if (feature.isEmpty() && distanceM.isPresent()) {
            throw new BadParameterException("distance", distance, Messages.of("query.expected.with-touches"));
        }
        return feature.map(near -> new Near(near, distanceM.orElse(0.0)));
    }
}
