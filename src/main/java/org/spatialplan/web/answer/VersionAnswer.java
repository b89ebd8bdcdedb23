package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "The record of one version of a layer.")
public record VersionAnswer(
        int number,
        @Schema(description = "SHA-256 of the file, hexadecimal") String sha256,
        @Schema(description = "where the file came from") String source,
        @Schema(description = "the same in Chinese, where the service knows it")
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @JsonProperty("source_zh")
                String sourceZh,
        @Schema(description = "bundled or imported") String origin,
        @Schema(description = "when it became current, UTC") @JsonProperty("added_at") String addedAt,
        @Schema(description = "how many features, located or not") int features,
        @Schema(
                        description =
                                "the ground of all features on the ellipsoid, whole m²: what several hold counts once; null if not all"
                                        + " overlaps could be looked for",
                        nullable = true)
                @JsonProperty("area_m2")
                Long areaM2,
        @Schema(description = "licence of the data; left out if each feature says its own")
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                String licence,
        @Schema(description = "who brought it") @JsonInclude(JsonInclude.Include.NON_EMPTY) String author,
        @Schema(description = "what the author said of it") @JsonInclude(JsonInclude.Include.NON_EMPTY) String note,
        @Schema(description = "first day on which the data hold")
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @JsonProperty("valid_from")
                String validFrom) {

    /** The answer for a version of a layer or of the plan. */
    public static VersionAnswer of(VersionInfo info) {
        return new VersionAnswer(
                info.number(),
                info.sha256(),
                info.source(),
                LayerSentences.SERVICE.findChinese(info.source()).orElse(""),
                ConstantParameter.word(info.origin()),
                info.addedAt().toString(),
                info.features(),
                info.knownAreaM2().isPresent() ? Math.round(info.areaM2()) : null,
                info.provenance().licence(),
                info.provenance().author(),
                info.provenance().note(),
                info.provenance().validFrom().map(Object::toString).orElse(""));
    }
}
