package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.WithheldLayers;
import org.spatialplan.conflict.ground.NotYetInForce;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

@Schema(description = "A layer version as it was used, with its limits.")
public record CheckedLayerAnswer(
        String layer,
        @JsonProperty("title_zh") String titleZh,
        @JsonProperty("title_en") String titleEn,
        @Schema(description = "null if the layer's data are not public", nullable = true) Integer version,
        @Schema(description = "first day on which the version holds; empty if nobody said") @JsonProperty("valid_from")
                String validFrom,
        @Schema(
                        description =
                                "what of the version and its rules was not yet in force on the day of the check; it was used all the same")
                @JsonProperty("not_yet_in_force")
                List<LocalizedText> notYetInForce,
        @Schema(description = "of the version's data, hexadecimal; null if they are not public", nullable = true)
                String sha256,
        @Schema(description = "whether the layer only illustrates the official one, which is not public")
                boolean illustrative,
        LocalizedText limits,
        @Schema(
                        description =
                                "the ground of all features on the ellipsoid, ha: what several hold counts once; null if not all"
                                        + " overlaps could be looked for",
                        nullable = true)
                @JsonProperty("area_ha")
                Double areaHa,
        @Schema(description = "features whose place nobody knows") List<String> unlocated,
        @Schema(description = "legal source of the rules") String rules,
        @Schema(description = "that text is in force from") @JsonProperty("rules_in_force") String rulesInForce,
        @Schema(description = "these rules hold from this day on, since when no entry of them changed")
                @JsonProperty("rules_from")
                String rulesFrom,
        @Schema(description = "every legal text that they follow") @JsonProperty("rules_sources")
                List<CitationAnswer> rulesSources,
        @Schema(description = "of the rules' file, hexadecimal") @JsonProperty("rules_sha256") String rulesSha256) {

    private static final double M2_PER_HA = 10_000;

    /** The area of a version in hectares, to 1 m². */
    private static Double hectares(VersionInfo version) {
        return version.knownAreaM2().isPresent() ? Math.rint(version.areaM2()) / M2_PER_HA : null;
    }

    /** The legal sources of all rules. */
    public static List<CitationAnswer> sources(RuleSet rules) {
        return rules.sources().stream()
                .map(source -> CitationAnswer.of(
                        source, LocalizedText.NONE, rules.from().toString()))
                .toList();
    }

    /**
     * The answer for a layer that was checked.
     *
     * @param day of the check
     */
    public static CheckedLayerAnswer of(CheckedLayer layer, LocalDate day) {
        return of(layer, WithheldLayers.NONE, day);
    }

    /**
     * The answer for a layer that was checked, without what is withheld of it.
     *
     * @param map of the check
     * @param day of the check
     */
    static CheckedLayerAnswer of(CheckedLayer layer, CheckedMap map, LocalDate day) {
        return of(layer, map.withheld(), day);
    }

    private static CheckedLayerAnswer of(CheckedLayer layer, WithheldLayers withheld, LocalDate day) {
        boolean told = !withheld.isOf(layer);
        VersionInfo version = layer.index().info();
        return new CheckedLayerAnswer(
                layer.definition().id(),
                layer.definition().titleZh(),
                layer.definition().titleEn(),
                told ? version.number() : null,
                Optional.of(version)
                        .filter(info -> told)
                        .flatMap(info -> info.provenance().validFrom())
                        .map(LocalDate::toString)
                        .orElse(""),
                NotYetInForce.missing(layer, withheld, day),
                told ? version.sha256() : null,
                layer.definition().illustrative(),
                new LocalizedText(
                        layer.definition().limits().zh(),
                        layer.definition().limits().en()),
                told ? hectares(version) : null,
                told ? layer.unlocated().stream().map(Feature::id).toList() : List.of(),
                layer.rules().source().number() + " " + layer.rules().source().titleZh(),
                layer.rules().source().inForce().toString(),
                layer.rules().from().toString(),
                sources(layer.rules()),
                layer.rules().sha256());
    }
}
