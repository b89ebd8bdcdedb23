package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.text.LocalizedText;

@Schema(description = "A layer version in which a report looked for what else is at the grounds, with its limits.")
public record MapLayerAnswer(
        String layer,
        LocalizedText title,
        int version,
        @Schema(description = "of the version's data, hexadecimal") String sha256,
        @Schema(description = "whether the layer only illustrates the official one, which is not public")
                boolean illustrative,
        @Schema(description = "what the layer must not be used for or does not contain; may be empty")
                LocalizedText limits) {

    static MapLayerAnswer of(LayerDefinition layer, LayerIndex index) {
        return new MapLayerAnswer(
                layer.id(),
                new LocalizedText(layer.titleZh(), layer.titleEn()),
                index.info().number(),
                index.info().sha256(),
                layer.illustrative(),
                layer.limits());
    }
}
