package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CoveredExtent;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.VerdictChange;
import org.spatialplan.conflict.LineChange;
import org.spatialplan.plan.Project;
import org.spatialplan.report.CheckedLayerAnswer;
import org.spatialplan.report.WordCounts;
import org.spatialplan.text.EnumNames;

@Schema(
        description =
                "What a changed control line does to the projects of the plan: their verdicts are those by this line alone.")
public record LayerChangeAnswer(
        String timeStamp,
        @Schema(description = "the old version; null if the layer held nothing", nullable = true)
                CheckedLayerAnswer before,
        @Schema(
                        description = "the new version; number 0 if it is only proposed; null if it holds nothing",
                        nullable = true)
                CheckedLayerAnswer after,
        @Schema(description = "how many projects of each kind, 0 where none") @JsonProperty("by_kind")
                Map<String, Long> byKind,
        @Schema(description = "was clear and no longer is, or is graver or surer") List<ChangeAnswer> affected,
        @Schema(description = "is clear and was not") List<ChangeAnswer> released,
        @Schema(description = "is less grave or less sure, but not clear") List<ChangeAnswer> eased,
        @Schema(description = "has the same verdict, but meets more or less of the layers, or other zones")
                List<ChangeAnswer> changed) {

    @Schema(description = "A project whose verdict changes.")
    public record ChangeAnswer(
            int number,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            String activity,
            VerdictAnswer before,
            VerdictAnswer after,
            @Schema(description = "layer/feature that it meets before or after") List<String> features,
            @Schema(
                            description =
                                    "how much more of it the layers cover, m², m or count; null where not measured in one unit",
                            nullable = true)
                    Double growth) {}

    @Schema(description = "A verdict in short.")
    public record VerdictAnswer(
            String state,
            @Schema(nullable = true) String certainty,
            String reason,
            @Schema(description = "how much of it the layers cover, in each unit in which that was measured")
                    List<CoveredAnswer> covered) {

        static VerdictAnswer of(SubjectReport report) {
            return new VerdictAnswer(
                    EnumNames.of(report.state()),
                    report.certainty().map(EnumNames::of).orElse(null),
                    EnumNames.of(report.reason()),
                    CoveredExtent.of(report).stream().map(CoveredAnswer::of).toList());
        }
    }

    @Schema(description = "How much of a project the layers cover; what several features hold counts once.")
    public record CoveredAnswer(
            @Schema(description = "area-m2, length-m or count") String measure,
            @Schema(description = "as drawn") double size,
            @Schema(description = "at least, if both outlines move by their accuracy") double least,
            @Schema(description = "at most") double most) {

        static CoveredAnswer of(CoveredExtent covered) {
            return new CoveredAnswer(
                    EnumNames.of(covered.measure()),
                    rounded(covered.size()),
                    rounded(covered.least()),
                    rounded(covered.most()));
        }
    }

    /**
     * The effects of a change of a control line.
     *
     * @param day of the answer in the city's time
     * @param changes of the projects, in their order
     */
    public static LayerChangeAnswer of(
            Instant time, LocalDate day, LineChange line, List<Project> projects, List<VerdictChange> changes) {
        Map<String, Long> byKind =
                WordCounts.of(VerdictChange.Kind.values(), changes.stream().map(VerdictChange::kind));
        return new LayerChangeAnswer(
                time.toString(),
                layer(line.layerBefore(), day),
                layer(line.layerAfter(), day),
                byKind,
                of(VerdictChange.Kind.AFFECTED, projects, changes),
                of(VerdictChange.Kind.RELEASED, projects, changes),
                of(VerdictChange.Kind.EASED, projects, changes),
                of(VerdictChange.Kind.CHANGED, projects, changes));
    }

    static CheckedLayerAnswer layer(Optional<CheckedLayer> layer, LocalDate day) {
        return layer.map(checked -> CheckedLayerAnswer.of(checked, day)).orElse(null);
    }

    private static List<ChangeAnswer> of(VerdictChange.Kind kind, List<Project> projects, List<VerdictChange> changes) {
        return IntStream.range(0, changes.size())
                .filter(i -> changes.get(i).kind() == kind)
                .mapToObj(i -> change(projects.get(i), changes.get(i)))
                .toList();
    }

    private static ChangeAnswer change(Project project, VerdictChange change) {
        return new ChangeAnswer(
                project.number(),
                project.nameZh(),
                project.nameEn(),
                project.activity(),
                VerdictAnswer.of(change.before()),
                VerdictAnswer.of(change.after()),
                change.features(),
                change.growth().map(LayerChangeAnswer::rounded).orElse(null));
    }

    static double rounded(double size) {
        return Math.rint(size * 100) / 100 + 0.0; // avoids -0.0
    }
}
