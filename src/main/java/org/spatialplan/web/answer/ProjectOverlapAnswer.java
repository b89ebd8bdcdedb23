package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.format.city.CsvRows;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectOverlap;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "Two projects that do the same works or share ground, and why.")
public record ProjectOverlapAnswer(
        @Schema(description = "the project with the lower number") ProjectInOverlap project,
        ProjectInOverlap other,
        @Schema(
                        description = "of the surest reason",
                        allowableValues = {"certain", "possible"})
                String certainty,
        @Schema(
                        description = "the years in which both are under way; null if one ends before the other begins",
                        nullable = true)
                YearsAnswer together,
        @Schema(description = "kinds of figures that the rows of both give: works of the same sort")
                @JsonProperty("same_quantities")
                List<LocalizedName> sameQuantities,
        @Schema(description = "the surest first") List<OverlapReasonAnswer> reasons) {

    private static final List<String> COLUMNS = List.of(
            "project",
            "project_name_zh",
            "project_name_en",
            "other",
            "other_name_zh",
            "other_name_en",
            "certainty",
            "together_from",
            "together_to",
            "investment_wan_yuan",
            "other_investment_wan_yuan",
            "same_quantities",
            "reasons",
            "places",
            "evidence",
            "why_zh",
            "why_en");

    @Schema(description = "A project of an overlap, in short.")
    public record ProjectInOverlap(
            @Schema(description = "number in the plan's annex 3") int number,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            @JsonProperty("year_from") int yearFrom,
            @JsonProperty("year_to") int yearTo,
            @Schema(description = "total investment (总投资) in 万元, that is 10,000 yuan") long investment) {

        private static ProjectInOverlap of(Project project) {
            return new ProjectInOverlap(
                    project.number(),
                    project.nameZh(),
                    project.nameEn(),
                    project.yearFrom(),
                    project.yearTo(),
                    project.investment());
        }
    }

    @Schema(description = "Years in a row, both included.")
    public record YearsAnswer(int from, int to) {}

    /** The answer for an overlap. */
    public static ProjectOverlapAnswer of(ProjectOverlap overlap, PlanMap map) {
        return new ProjectOverlapAnswer(
                ProjectInOverlap.of(overlap.one()),
                ProjectInOverlap.of(overlap.other()),
                EnumNames.of(overlap.certainty()),
                overlap.together()
                        .map(years -> new YearsAnswer(years.from(), years.to()))
                        .orElse(null),
                overlap.sameQuantities().stream()
                        .map(kind -> quantity(kind, map))
                        .toList(),
                overlap.reasons().stream()
                        .map(reason -> OverlapReasonAnswer.of(reason, map))
                        .toList());
    }

    private static LocalizedName quantity(String kind, PlanMap map) {
        return map.plan()
                .findQuantityKind(kind)
                .map(found -> new LocalizedName(found.id(), found.nameZh(), found.nameEn()))
                .orElseThrow();
    }

    /** The overlaps as CSV, one row each. */
    public static String csv(List<ProjectOverlap> overlaps, PlanMap map) {
        return CsvRows.write(
                COLUMNS, overlaps.stream().map(overlap -> row(of(overlap, map))).toList());
    }

    private static List<Object> row(ProjectOverlapAnswer overlap) {
        return Arrays.asList(
                overlap.project.number(),
                overlap.project.nameZh(),
                overlap.project.nameEn(),
                overlap.other.number(),
                overlap.other.nameZh(),
                overlap.other.nameEn(),
                overlap.certainty,
                overlap.together == null ? null : overlap.together.from(),
                overlap.together == null ? null : overlap.together.to(),
                overlap.project.investment(),
                overlap.other.investment(),
                overlap.sameQuantities.stream().map(LocalizedName::id).collect(Collectors.joining(";")),
                overlap.reasons.stream()
                        .map(OverlapReasonAnswer::kind)
                        .distinct()
                        .collect(Collectors.joining(";")),
                overlap.reasons.stream()
                        .flatMap(reason -> reason.targets().stream())
                        .distinct()
                        .collect(Collectors.joining(";")),
                overlap.reasons.stream()
                        .map(OverlapReasonAnswer::evidence)
                        .flatMap(references -> Arrays.stream(references.split(";")))
                        .distinct()
                        .collect(Collectors.joining(";")),
                overlap.reasons.stream().map(reason -> reason.why().zh()).collect(Collectors.joining("；")),
                overlap.reasons.stream().map(reason -> reason.why().en()).collect(Collectors.joining("; ")));
    }
}
