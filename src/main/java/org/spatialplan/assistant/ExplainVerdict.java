package org.spatialplan.assistant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Project;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.LinesParameter;
import org.spatialplan.web.parameter.QueryParameter;

/** Why is a verdict what it is? Thread-safe. */
public final class ExplainVerdict extends Tool {

    private static final String NAME = "explain_verdict";

    private static final String DESCRIPTION =
            "Explains a verdict line by line: what is met, in which zone, how far apart the drawings are and how accurate"
                    + " both are in metres, what is shared in m², what the rules say with the article of the legal text"
                    + " and whether that text was read, what would be needed, and what it would come to in other zones or"
                    + " under other conditions. Of a project of the plan give `project`, its number; of ground give"
                    + " `site` with the arguments of check_site. `lines` chooses control lines, for example"
                    + " ecological-red-line; without it a project is judged by the lines that the city names for"
                    + " projects, a site by all.";

    private static final QueryParameter<Integer> PROJECT = QueryParameter.whole("project", 1, Integer.MAX_VALUE)
            .means("Number of a project in the plan's annex 3; instead of `site`.")
            .example("95");

    /** What can be asked of a project: its activity, place and accuracy are those of the plan. */
    private static final Set<String> OF_PROJECTS =
            Set.of(PROJECT.name(), "lines", "asOf", "rulesAsOf", Arguments.LANG.name());

    private final AsOfParameter maps;
    private final ConflictChecks projects;
    private final ConflictCheckService checks;

    ExplainVerdict(AsOfParameter maps, ConflictChecks projects, ConflictCheckService checks) {
        super(NAME, Messages.of("assistant.title.verdict"), DESCRIPTION, Explanation.class, offered());
        this.maps = maps;
        this.projects = projects;
        this.checks = checks;
    }

    private static List<QueryParameter<?>> offered() {
        List<QueryParameter<?>> offered = new ArrayList<>(List.of(PROJECT));
        offered.addAll(CheckSite.ofSite());
        return offered;
    }

    @Override
    public ToolAnswer ask(Arguments arguments) {
        Optional<Integer> number = arguments.get(PROJECT);
        Optional<String> site = arguments.text(CheckSite.SITE.name());
        if (number.isPresent() == site.isPresent()) {
            throw new BadParameterException(
                    PROJECT.name(),
                    number.map(Object::toString).orElse(""),
                    Messages.of("assistant.expected.project-or-site"));
        }
        return number.isPresent() ? project(number.get(), arguments) : site(arguments);
    }

    private ToolAnswer project(int number, Arguments arguments) {
        arguments.names().stream()
                .filter(name -> !OF_PROJECTS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(
                            name,
                            arguments.text(name).orElseThrow(),
                            Messages.of("assistant.expected.left-out-with-project"));
                });
        Language language = arguments.language();
        PlanMap map = maps.at(arguments.asOf());
        LocalDate day =
                maps.rulesDay(arguments.asOf(), arguments.text("rulesAsOf").orElse(null));
        Project project = map.plan().findProject(number).orElseThrow(() -> unknown(number, map));
        ProjectChecks verdicts = projects.at(
                map, day, LinesParameter.parse(arguments.text("lines").orElse(null), map));
        Named subject = new Named(project.subject().toString(), language.text(project.nameZh(), project.nameEn()));
        return answer(subject, verdicts.get(project), verdicts.layers(), day, language);
    }

    private ToolAnswer site(Arguments arguments) {
        Language language = arguments.language();
        ConflictReport report = CheckSite.report(arguments, checks);
        CheckedGround gravest = report.gravest().orElseThrow();
        String name = Optional.ofNullable(gravest.ground().name()).orElse("");
        Named subject = new Named("site/" + gravest.ground().number(), name);
        return answer(
                subject, gravest.verdict(), report.layers(), report.question().rulesDay(), language);
    }

    private static ToolAnswer answer(
            Named subject, SubjectReport verdict, List<CheckedLayer> layers, LocalDate day, Language language) {
        List<LayerDefinition> definitions =
                layers.stream().map(CheckedLayer::definition).distinct().toList();
        Sources sources = Sources.of(definitions, language);
        Explanation explanation = Explanation.of(subject, verdict, day, sources, language);
        return new ToolAnswer(ExplanationText.of(explanation, sources, language), explanation);
    }

    private static UnknownNameException unknown(int number, PlanMap map) {
        return UnknownNameException.of(
                "project",
                Integer.toString(number),
                map.plan().projects().stream()
                        .map(project -> Integer.toString(project.number()))
                        .toList());
    }
}
