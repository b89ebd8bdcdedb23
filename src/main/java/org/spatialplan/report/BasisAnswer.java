package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.conflict.CheckBasis;
import org.spatialplan.conflict.CheckBasis.UsedLayer;
import org.spatialplan.conflict.CheckBasis.UsedRules;
import org.spatialplan.conflict.CheckBasis.UsedVersion;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.SubmittedFiles;

@Schema(
        description =
                "All that the same check needs once more beside the parameters, and by which it says what changed.")
public record BasisAnswer(
        @Schema(description = "version of the program") String program,
        @Schema(description = "of the check, in the city's time") String day,
        @Schema(description = "whose rules were used") @JsonProperty("rules_day") String rulesDay,
        @Schema(description = "of the frame in which the ground was measured, degrees")
                @JsonProperty("central_meridian")
                double centralMeridian,
        @Schema(description = "all layers that were used, those that bound the city too") List<LayerAnswer> layers,
        List<RulesAnswer> rules,
        @Schema(description = "the file of the grounds; null if they came from none", nullable = true)
                SubmittedContent submitted,
        @Schema(description = "the file of the approval; null if there was none", nullable = true)
                SubmittedContent approval) {

    @Schema(description = "A layer as it was used.")
    public record LayerAnswer(
            String layer,
            @Schema(description = "null if the layer held nothing, or its data are not public", nullable = true)
                    Integer version,
            @Schema(description = "of the version's data, hexadecimal", nullable = true) String sha256,
            @Schema(
                            description = "true if a version was used whose data are not public; else not there",
                            nullable = true)
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    Boolean withheld) {

        static LayerAnswer of(UsedLayer used) {
            return new LayerAnswer(
                    used.layer(),
                    used.version().map(UsedVersion::number).orElse(null),
                    used.version().map(UsedVersion::sha256).orElse(null),
                    used.withheld() ? true : null);
        }

        private UsedLayer used() {
            return new UsedLayer(
                    layer,
                    Optional.ofNullable(version).map(number -> new UsedVersion(number, String.valueOf(sha256))),
                    Boolean.TRUE.equals(withheld));
        }
    }

    @Schema(description = "Rules as they were used.")
    public record RulesAnswer(
            String id,
            @Schema(description = "first day of the state that was used") String from,
            @Schema(description = "of the file, hexadecimal") String sha256) {

        static RulesAnswer of(UsedRules used) {
            return new RulesAnswer(used.id(), used.from().toString(), used.sha256());
        }

        private UsedRules used() {
            return new UsedRules(id, LocalDate.parse(from), String.valueOf(sha256));
        }
    }

    static BasisAnswer of(ConflictReport report) {
        CheckBasis basis = report.basis();
        return new BasisAnswer(
                ProgramVersion.get(),
                basis.day().toString(),
                basis.rulesDay().toString(),
                basis.centralMeridian(),
                basis.layers().stream().map(LayerAnswer::of).toList(),
                basis.rules().stream().map(RulesAnswer::of).toList(),
                report.files()
                        .map(SubmittedFiles::parcels)
                        .map(SubmittedContent::of)
                        .orElse(null),
                report.files()
                        .flatMap(SubmittedFiles::approval)
                        .map(SubmittedContent::of)
                        .orElse(null));
    }

    /** Whether nothing is missing. One that was read from a file may be anything. */
    boolean isWhole() {
        return Stream.of(program, day, rulesDay, layers, rules).noneMatch(Objects::isNull)
                && layers.stream().noneMatch(layer -> layer == null || layer.layer() == null)
                && rules.stream().noneMatch(used -> used == null || used.id() == null || used.from() == null)
                && Stream.of(submitted, approval)
                        .filter(Objects::nonNull)
                        .noneMatch(file -> file.name() == null || file.sha256() == null);
    }

    /** The same as values. */
    CheckBasis basis() {
        return new CheckBasis(
                LocalDate.parse(day),
                LocalDate.parse(rulesDay),
                centralMeridian,
                layers.stream().map(LayerAnswer::used).toList(),
                rules.stream().map(RulesAnswer::used).toList());
    }
}
