package org.spatialplan.web.parameter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.plan.PlanPeriod;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject.Kind;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose projects, as texts. A project has to meet all that are given. */
public record ProjectParameters(
        PlacedItemParameters item,
        String district,
        String year,
        String period,
        String action,
        String task,
        String indicator,
        String without) {

    private static final QueryParameter<String> DISTRICT = QueryParameter.text("district")
            .means("District in the project's territory (属地): its id in the layer `districts`, or its name;"
                    + " `citywide` for projects of the whole city.");
    private static final QueryParameter<Integer> YEAR = NumberParameter.YEAR
            .means("A year in which works go on, 2000 to 2100.")
            .example("2024");
    private static final QueryParameter<PlanPeriod> PERIOD = QueryParameter.words("period", periods())
            .means("Period of the plan in which works go on: `to-2025`, `2026-2030` or `2031-2035`. A project whose"
                    + " years are in two of them is found in both.")
            .example("2026-2030");
    private static final QueryParameter<String> ACTION =
            TieParameter.of(Kind.ACTIONS, "Action that the project carries out.", "3-08");
    private static final QueryParameter<String> TASK =
            TieParameter.of(Kind.TASKS, "Task of a chapter, by the actions that carry it out.", "ch4-02");
    private static final QueryParameter<String> INDICATOR =
            TieParameter.of(Kind.INDICATORS, "Indicator, by the actions that serve it.", "21");
    private static final QueryParameter<Kind> WITHOUT =
            TieParameter.without("Only projects that carry out no action.", Kind.ACTIONS);

    /** The parameters, in the order of the components that are texts. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(DISTRICT, YEAR, PERIOD, ACTION, TASK, INDICATOR, WITHOUT);

    private static Map<String, PlanPeriod> periods() {
        Map<String, PlanPeriod> words = new LinkedHashMap<>();
        Arrays.stream(PlanPeriod.values()).forEach(period -> words.put(period.word(), period));
        return words;
    }

    /**
     * Reads the parameters.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public ItemQuestion<Project> toQuestion(PlanMap map) {
        return item.<Project>toQuestion(Kind.PROJECTS, map)
                .where(NameParameter.district(district, map).map(ItemConditions::inDistrict))
                .where(YEAR.parse(year).map(ItemConditions::in))
                .where(PERIOD.parse(period).map(ItemConditions::in))
                .where(TieParameter.with(Kind.ACTIONS, action, map))
                .where(TieParameter.with(Kind.TASKS, task, map))
                .where(TieParameter.with(Kind.INDICATORS, indicator, map))
                .where(TieParameter.without(WITHOUT, without, map));
    }
}
