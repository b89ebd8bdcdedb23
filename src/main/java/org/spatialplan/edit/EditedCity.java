package org.spatialplan.edit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.RuleHistory;

/**
 * What a plan must fit: the current layers and the rules of the city.
 *
 * @param layers finds the current version of a layer by its id
 * @param rules by the id of their line
 */
public record EditedCity(
        Function<String, Optional<LayerVersion>> layers, Map<String, RuleHistory> rules, GroundFrame frame) {

    Optional<Feature> find(String layer, String feature) {
        return layers.apply(layer).flatMap(version -> version.findFeature(feature));
    }

    Stream<Feature> wholeCity() {
        return layers.apply(LinkPlacement.CITY).stream().flatMap(version -> version.features().stream());
    }
}
