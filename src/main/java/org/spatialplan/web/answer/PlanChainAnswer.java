package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spatialplan.format.city.CsvRows;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Relation;
import org.spatialplan.query.Chain;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.answer.LocalizedName;

@Schema(
        description =
                "One chain of the plan, indicator ← action ← project, or what there is of it; a part that is missing is null.")
public record PlanChainAnswer(
        @Schema(nullable = true) LocalizedName indicator,
        @Schema(description = "why the action serves the indicator; null unless both are there", nullable = true)
                RelatedItem serves,
        @Schema(nullable = true) LocalizedName action,
        @Schema(description = "ids of the tasks that the action carries out, or a part of them") List<String> tasks,
        @Schema(description = "with the reason why it belongs to the action", nullable = true) ProjectInChain project,
        @Schema(
                        description = "named: the plan's words say every tie of the chain; subject: one was concluded",
                        allowableValues = {"named", "subject"})
                String basis,
        @Schema(
                        description =
                                "where the chain breaks: indicator-without-action, action-without-indicator, action-without-project,"
                                        + " project-without-action")
                List<String> gaps) {

    private static final List<String> COLUMNS = List.of(
            "indicator",
            "indicator_name_zh",
            "indicator_name_en",
            "serves_basis",
            "serves_evidence",
            "serves_note_zh",
            "serves_note_en",
            "action",
            "action_name_zh",
            "action_name_en",
            "tasks",
            "project",
            "project_name_zh",
            "project_name_en",
            "year_from",
            "year_to",
            "investment_wan_yuan",
            "places",
            "precision",
            "carries_out_basis",
            "carries_out_evidence",
            "basis",
            "gaps");
    private static final int PROJECT_COLUMNS = 10;

    /** The answer for a chain. */
    public static PlanChainAnswer of(Chain chain, PlanMap map) {
        return new PlanChainAnswer(
                chain.indicator()
                        .flatMap(indicator -> Names.subject(indicator.subject(), map.plan()))
                        .orElse(null),
                chain.serves()
                        .map(relation -> RelatedItem.of(relation, relation.object(), map.plan()))
                        .orElse(null),
                chain.action()
                        .flatMap(action -> Names.subject(action.subject(), map.plan()))
                        .orElse(null),
                tasks(chain, map),
                chain.project()
                        .map(project -> ProjectInChain.of(project, chain.carriesOut(), map))
                        .orElse(null),
                chain.isNamed() ? "named" : "subject",
                gaps(chain));
    }

    private static List<String> tasks(Chain chain, PlanMap map) {
        return chain.action().stream()
                .map(Action::subject)
                .flatMap(action -> map.plan().relationsFrom(action, Relation.Kind.CARRIES_OUT).stream())
                .map(relation -> relation.object().id())
                .toList();
    }

    private static List<String> gaps(Chain chain) {
        return Arrays.stream(Chain.Gap.values())
                .filter(chain::has)
                .map(EnumNames::of)
                .toList();
    }

    /** The chains as CSV, one row each. */
    public static String csv(List<Chain> chains, PlanMap map) {
        return CsvRows.write(
                COLUMNS, chains.stream().map(chain -> row(of(chain, map))).toList());
    }

    private static List<Object> row(PlanChainAnswer chain) {
        List<Object> row = new ArrayList<>();
        name(row, chain.indicator);
        RelatedItem serves = chain.serves;
        row.add(serves == null ? null : serves.basis());
        row.add(serves == null ? null : serves.evidence());
        row.add(serves == null || serves.note() == null ? null : serves.note().zh());
        row.add(serves == null || serves.note() == null ? null : serves.note().en());
        name(row, chain.action);
        row.add(String.join(";", chain.tasks));
        ProjectInChain project = chain.project;
        row.addAll(
                project == null
                        ? Arrays.asList(new Object[PROJECT_COLUMNS])
                        : Arrays.asList(
                                project.number(),
                                project.nameZh(),
                                project.nameEn(),
                                project.yearFrom(),
                                project.yearTo(),
                                project.investment(),
                                project.places(),
                                project.precision(),
                                project.basis(),
                                project.evidence()));
        row.add(chain.basis);
        row.add(String.join(";", chain.gaps));
        return row;
    }

    /** Adds the id of an item without its kind, and its names. */
    private static void name(List<Object> row, LocalizedName item) {
        row.add(item == null ? null : item.id().substring(item.id().indexOf('/') + 1));
        row.add(item == null ? null : item.nameZh());
        row.add(item == null ? null : item.nameEn());
    }
}
