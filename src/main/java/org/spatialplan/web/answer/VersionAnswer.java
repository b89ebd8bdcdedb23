package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "The record of one version of a layer.")
public record VersionAnswer(
        int number,
        @Schema(description = "SHA-256 of the file, hexadecimal") String sha256,
        @Schema(description = "where the file came from") String source,
        @Schema(description = "bundled or imported") String origin,
        @Schema(description = "when it became current, UTC") @JsonProperty("added_at") String addedAt,
        @Schema(description = "how many features, located or not") int features,
        @Schema(description = "sum of the areas on the ellipsoid, m²") @JsonProperty("area_m2") double areaM2) {

    public static VersionAnswer of(VersionInfo info) {
        return new VersionAnswer(
                info.number(),
                info.sha256(),
                info.source(),
                ConstantParameter.word(info.origin()),
                info.addedAt().toString(),
                info.features(),
                Math.rint(info.areaM2()));
    }
}
