package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanGaps;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectPlaces;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(
        description =
                "What the plan ties to nothing. An item in a list is one of which no tie is known: the plan names none, and nothing"
                        + " else could be concluded. It does not say that there is none.")
public record GapsAnswer(
        @JsonProperty("actions_without_project") ItemsAnswer actionsWithoutProject,
        @JsonProperty("actions_without_indicator") ItemsAnswer actionsWithoutIndicator,
        @Schema(description = "no boxed action serves them; a task of a chapter may be about them")
                @JsonProperty("indicators_without_action")
                ItemsAnswer indicatorsWithoutAction,
        @JsonProperty("tasks_without_action") ItemsAnswer tasksWithoutAction,
        @JsonProperty("projects_without_action") ItemsAnswer projectsWithoutAction,
        @Schema(
                        description =
                                "all projects by the finest precision among their links: of those with district or citywide only the"
                                        + " territory is known")
                @JsonProperty("projects_by_precision")
                List<PrecisionAnswer> projectsByPrecision,
        @Schema(description = "for each layer how many features no project's row names; which: /api/gaps/features")
                @JsonProperty("features_without_project")
                List<LayerGapAnswer> featuresWithoutProject) {

    @Schema(description = "Items of the plan.")
    public record ItemsAnswer(
            int count,
            @Schema(description = "how many there are in all") int of,
            @Schema(description = "the id of an item is its address, for example actions/1-04")
                    List<LocalizedName> items) {

        private static <T> ItemsAnswer of(List<T> items, int all, Function<T, Subject> subject, PlanMap map) {
            return new ItemsAnswer(
                    items.size(),
                    all,
                    items.stream()
                            .map(item -> Names.subject(subject.apply(item), map.plan())
                                    .orElseThrow())
                            .toList());
        }
    }

    @Schema(description = "The projects of one precision.")
    public record PrecisionAnswer(
            @Schema(description = "exact, reach, feature, township, district or citywide") String precision,
            @Schema(description = "whether only the territory is known, and no place in it")
                    @JsonProperty("without_place")
                    boolean withoutPlace,
            int count,
            @Schema(description = "numbers of the projects") List<Integer> projects,
            @Schema(
                            description =
                                    "numbers of those that name a place finer than a district: where without_place is true, one that"
                                            + " nobody has located")
                    @JsonProperty("naming_a_place")
                    List<Integer> namingAPlace) {

        private static PrecisionAnswer of(Precision precision, List<Project> projects, PlanMap map) {
            return new PrecisionAnswer(
                    ConstantParameter.word(precision),
                    precision.isTerritoryOnly(),
                    projects.size(),
                    projects.stream().map(Project::number).toList(),
                    projects.stream()
                            .filter(project -> ProjectPlaces.count(List.of(project), map) > 0)
                            .map(Project::number)
                            .toList());
        }
    }

    @Schema(description = "The features of one layer.")
    public record LayerGapAnswer(
            LocalizedName layer,
            @Schema(description = "how many features no project's row names") int count,
            @Schema(description = "how many features it has") int of) {

        private static LayerGapAnswer of(LayerDefinition layer, PlanGaps gaps, PlanMap map) {
            return new LayerGapAnswer(
                    new LocalizedName(layer.id(), layer.titleZh(), layer.titleEn()),
                    gaps.featuresWithoutProject(layer.id()).size(),
                    map.getLayer(layer.id()).entries().size());
        }
    }

    /** The answer for a map. */
    public static GapsAnswer of(PlanMap map) {
        PlanGaps gaps = new PlanGaps(map);
        int actions = map.plan().actions().size();
        return new GapsAnswer(
                ItemsAnswer.of(gaps.actionsWithoutProject(), actions, Action::subject, map),
                ItemsAnswer.of(gaps.actionsWithoutIndicator(), actions, Action::subject, map),
                ItemsAnswer.of(
                        gaps.indicatorsWithoutAction(), map.plan().indicators().size(), Indicator::subject, map),
                ItemsAnswer.of(gaps.tasksWithoutAction(), map.plan().tasks().size(), Task::subject, map),
                ItemsAnswer.of(
                        gaps.projectsWithoutAction(), map.plan().projects().size(), Project::subject, map),
                gaps.projectsByPrecision().entrySet().stream()
                        .map(entry -> PrecisionAnswer.of(entry.getKey(), entry.getValue(), map))
                        .toList(),
                gaps.layers().stream()
                        .map(layer -> LayerGapAnswer.of(layer, gaps, map))
                        .filter(layer -> layer.of() > 0)
                        .toList());
    }
}
