package org.spatialplan.assistant;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectMatch;
import org.spatialplan.query.ProjectQueries;
import org.spatialplan.query.ProjectSummary;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.web.answer.SummaryAnswer;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.parameter.ProjectParameters;
import org.spatialplan.web.parameter.QueryParameter;

/** How many projects, and how much money? Thread-safe. */
public final class PlanSums implements Tool.Question {

    static final String NAME = "plan_sums";

    private static final String DESCRIPTION =
            "Counts the projects that match and sums their investment in 万元 (10,000 yuan), in all and by groups."
                    + " Takes the conditions of find_projects. `additive` says whether the groups add up to the total;"
                    + " where a project stands in several groups they do not, and must not be added.";

    private static final QueryParameter<ProjectSummary.By> BY = QueryParameter.constant("by", ProjectSummary.By.class)
            .byDefault("field")
            .means("What the groups are made by; field if left out.")
            .example("district");

    private final AsOfParameter maps;

    PlanSums(AsOfParameter maps) {
        this.maps = maps;
    }

    /**
     * The sums.
     *
     * @param projects how many match
     * @param investment of all of them, in the unit
     * @param by what the groups are made by
     * @param additive whether the groups add up to the total
     */
    record Content(
            int projects, long investment, String investmentUnit, String by, boolean additive, List<Group> groups) {}

    /**
     * The projects of a group.
     *
     * @param key by which other questions are asked
     */
    record Group(String key, String name, int projects, long investment) {}

    /** The tool. */
    static Tool of(AsOfParameter maps) {
        List<QueryParameter<?>> arguments = new ArrayList<>(List.of(BY));
        arguments.addAll(ParameterRecords.described(ProjectParameters.class));
        arguments.addAll(List.of(Arguments.AS_OF, Arguments.LANG));
        return new Tool(
                NAME,
                new LocalizedText("汇总项目与投资", "Sum projects and money"),
                DESCRIPTION,
                arguments,
                List.of(),
                Content.class,
                new PlanSums(maps));
    }

    @Override
    public ToolAnswer ask(Arguments arguments) {
        Language language = arguments.language();
        ProjectSummary.By by = arguments.get(BY).orElse(ProjectSummary.By.FIELD);
        PlanMap map = maps.at(arguments.asOf());
        List<Project> projects = new ProjectQueries(map)
                .find(arguments.as(ProjectParameters.class).toQuestion(map)).stream()
                        .map(ProjectMatch::project)
                        .toList();
        SummaryAnswer sums = SummaryAnswer.of(ProjectSummary.of(projects, by), by, map);
        Content content = new Content(
                sums.count(),
                sums.investment(),
                sums.investmentUnit(),
                sums.by(),
                sums.additive(),
                sums.groups().stream()
                        .map(group -> new Group(
                                group.key(),
                                language.text(group.nameZh(), group.nameEn()),
                                group.count(),
                                group.investment()))
                        .toList());
        return new ToolAnswer(text(content, language), content);
    }

    private static String text(Content content, Language language) {
        AnswerText text = new AnswerText(language);
        text.line("assistant.sums.total", content.projects(), content.investment());
        content.groups()
                .forEach(
                        group -> text.item("assistant.sums.group", group.name(), group.projects(), group.investment()));
        if (!content.additive()) {
            text.line("assistant.sums.not-additive");
        }
        return text.toString();
    }
}
