package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.spatialplan.indicator.ComputedIndicator;
import org.spatialplan.indicator.IndicatorMethod;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Indicator;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;

@Schema(description = "What the loaded layers give for an indicator, next to the plan's own figures.")
public record ComputedAnswer(
        @Schema(
                        description =
                                "computed; no-data: a layer that the method needs is missing or holds nothing to measure;"
                                        + " not-by-geometry: no geometry answers it")
                String status,
        @Schema(nullable = true) Double value,
        @Schema(description = "unit of value, least and most", nullable = true) String unit,
        @Schema(
                        description =
                                "at least that much, if outlines lie elsewhere within their accuracy; null where nobody can say",
                        nullable = true)
                Double least,
        @Schema(nullable = true) Double most,
        @Schema(nullable = true) LocalizedText method,
        @Schema(description = "where the method is laid down", nullable = true) LocalizedText source,
        List<InputAnswer> inputs,
        @Schema(description = "what makes the value less than it seems, or why there is none")
                List<LocalizedText> remarks) {

    @Schema(description = "A layer that the method needs.")
    public record InputAnswer(
            String layer,
            @Schema(description = "data or no-data") String status,
            @Schema(nullable = true) Integer version,
            @Schema(description = "when the version became current, UTC", nullable = true) @JsonProperty("added_at")
                    String addedAt,
            @Schema(nullable = true) String source,
            @Schema(description = "whether it only illustrates an official layer that is not public")
                    boolean illustrative,
            @Schema(nullable = true) LocalizedText limits) {

        static InputAnswer of(ComputedIndicator.Input input) {
            Optional<LayerDefinition> layer = input.definition();
            return new InputAnswer(
                    input.layer(),
                    input.version().isPresent() ? "data" : "no-data",
                    input.version().map(version -> version.number()).orElse(null),
                    input.version().map(version -> version.addedAt().toString()).orElse(null),
                    input.version().map(version -> version.source()).orElse(null),
                    layer.map(LayerDefinition::illustrative).orElse(false),
                    layer.map(LayerDefinition::limits)
                            .filter(limits -> !limits.zh().isEmpty())
                            .map(limits -> new LocalizedText(limits.zh(), limits.en()))
                            .orElse(null));
        }
    }

    public static ComputedAnswer of(ComputedIndicator computed, Indicator indicator) {
        return new ComputedAnswer(
                EnumNames.of(computed.status()),
                computed.value().orElse(null),
                computed.value().map(value -> indicator.unit()).orElse(null),
                computed.least().orElse(null),
                computed.most().orElse(null),
                computed.method()
                        .map(IndicatorMethod::words)
                        .map(ComputedAnswer::sentence)
                        .orElse(null),
                computed.method()
                        .map(IndicatorMethod::source)
                        .map(ComputedAnswer::sentence)
                        .orElse(null),
                computed.inputs().stream().map(InputAnswer::of).toList(),
                computed.remarks().stream().map(ComputedAnswer::sentence).toList());
    }

    private static LocalizedText sentence(LocalizedText words) {
        return new LocalizedText(words.zh(), words.en());
    }
}
