package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A layer of the map.")
public record LayerAnswer(
        String id,
        @JsonProperty("title_zh") String titleZh,
        @JsonProperty("title_en") String titleEn,
        LocalizedText description,
        @Schema(description = "administrative, water, protection, green, industry or place") String kind,
        @Schema(description = "whether it only illustrates an official layer that is not public") boolean illustrative,
        @Schema(description = "what the layer must not be used for, or does not hold") LocalizedText limits,
        @Schema(description = "name of its rule set, null if it has none", nullable = true) String rules,
        List<String> attribution,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "what it is computed from; left out if it is not computed from another layer")
                DerivedAnswer derived,
        @Schema(description = "how many features have no known place") int unlocated,
        @Schema(description = "worst accuracy among its features, m", nullable = true) @JsonProperty("worst_accuracy_m")
                Double worstAccuracyM,
        @Schema(description = "data; no-data if nobody brought the layer yet, or not at the time that is asked for")
                String status,
        @Schema(description = "null where there is no data", nullable = true) VersionAnswer version,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "its features without geometry; f=geojson gives them with it")
                List<FeatureAnswer> features,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "the states of its rules through time, the earliest first; left out if it has none")
                @JsonProperty("rules_history")
                List<RulesAnswer> rulesHistory) {

    @Schema(description = "How a layer is computed from another one.")
    public record DerivedAnswer(
            @Schema(description = "id of that layer") String from,
            @Schema(description = "buffer, system or union") String by,
            @Schema(
                            description =
                                    "whether it follows from that layer's version of then; if not, the limits say so, too")
                    boolean current) {

        private static DerivedAnswer of(LayerDefinition.Derivation made) {
            return new DerivedAnswer(
                    made.from(),
                    ConstantParameter.word(made.rule()),
                    made.stale().equals(LocalizedText.NONE));
        }
    }

    @Schema(description = "A feature without its geometry.")
    public record FeatureAnswer(String id, Map<String, Object> properties) {}

    /** A layer as an item of a list. */
    public static LayerAnswer brief(LayerDefinition layer, Optional<LayerIndex> index) {
        return of(layer, index, null, null);
    }

    /**
     * A layer with all its details.
     *
     * @param chosen the features to be listed
     * @param day the day whose rules are answered as in force
     * @param sentences of the city's layers, in both languages
     */
    public static LayerAnswer full(
            LayerDefinition layer,
            Optional<LayerIndex> index,
            List<Feature> chosen,
            Optional<RuleHistory> rules,
            LocalDate day,
            LayerSentences sentences) {
        return of(
                layer,
                index,
                chosen.stream()
                        .map(feature ->
                                new FeatureAnswer(feature.id(), sentences.withChinese(FeatureProperties.of(feature))))
                        .toList(),
                rules.map(history -> RulesAnswer.of(history, day)).orElse(null));
    }

    private static LayerAnswer of(
            LayerDefinition layer, Optional<LayerIndex> index, List<FeatureAnswer> features, List<RulesAnswer> rules) {
        var accuracies = entries(index)
                .flatMap(entry -> entry.shape().stream())
                .mapToDouble(shape -> shape.accuracyM())
                .max();
        return new LayerAnswer(
                layer.id(),
                layer.titleZh(),
                layer.titleEn(),
                new LocalizedText(layer.descriptionZh(), layer.descriptionEn()),
                layer.kind(),
                layer.illustrative(),
                new LocalizedText(layer.limits().zh(), layer.limits().en()),
                layer.rules().orElse(null),
                layer.attribution(),
                layer.isMadeOfLinks()
                        ? null
                        : layer.derivation().map(DerivedAnswer::of).orElse(null),
                (int) entries(index).filter(entry -> !entry.isLocated()).count(),
                accuracies.isPresent() ? accuracies.getAsDouble() : null,
                index.isPresent() ? "data" : "no-data",
                index.map(LayerIndex::info).map(VersionAnswer::of).orElse(null),
                features,
                rules);
    }

    private static Stream<LayerIndex.Entry> entries(Optional<LayerIndex> index) {
        return index.stream().flatMap(version -> version.entries().stream());
    }
}
