package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.report.Sentence;

@Schema(description = "A layer of the map.")
public record LayerAnswer(
        String id,
        @JsonProperty("title_zh") String titleZh,
        @JsonProperty("title_en") String titleEn,
        Sentence description,
        @Schema(description = "administrative, water, protection, green, industry or place") String kind,
        @Schema(description = "whether it only illustrates an official layer that is not public") boolean illustrative,
        @Schema(description = "what the layer must not be used for, or does not hold") Sentence limits,
        @Schema(description = "name of its rule set, null if it has none", nullable = true) String rules,
        List<String> attribution,
        @Schema(description = "how many features have no known place") int unlocated,
        @Schema(description = "worst accuracy among its features, m", nullable = true) @JsonProperty("worst_accuracy_m")
                Double worstAccuracyM,
        VersionAnswer version,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "its features without geometry; f=geojson gives them with it")
                List<FeatureAnswer> features) {

    @Schema(description = "A feature without its geometry.")
    public record FeatureAnswer(String id, Map<String, Object> properties) {}

    public static LayerAnswer brief(LayerDefinition layer, LayerIndex index) {
        return of(layer, index, null);
    }

    public static LayerAnswer full(LayerDefinition layer, LayerIndex index) {
        return of(
                layer,
                index,
                index.entries().stream()
                        .map(entry -> new FeatureAnswer(entry.feature().id(), FeatureProperties.of(entry.feature())))
                        .toList());
    }

    private static LayerAnswer of(LayerDefinition layer, LayerIndex index, List<FeatureAnswer> features) {
        var accuracies = index.entries().stream()
                .flatMap(entry -> entry.shape().stream())
                .mapToDouble(shape -> shape.accuracyM())
                .max();
        return new LayerAnswer(
                layer.id(),
                layer.titleZh(),
                layer.titleEn(),
                new Sentence(layer.descriptionZh(), layer.descriptionEn()),
                layer.kind(),
                layer.illustrative(),
                new Sentence(layer.limits().zh(), layer.limits().en()),
                layer.rules().orElse(null),
                layer.attribution(),
                (int) index.entries().stream()
                        .filter(entry -> entry.shape().isEmpty())
                        .count(),
                accuracies.isPresent() ? accuracies.getAsDouble() : null,
                VersionAnswer.of(index.info()),
                features);
    }
}
