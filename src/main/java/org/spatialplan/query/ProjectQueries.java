package org.spatialplan.query;

import java.util.List;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;

/** Answers questions about projects on one {@link PlanMap}. Thread-safe. */
public final class ProjectQueries {

    /** The value of the district that means the whole city. */
    public static final String CITYWIDE = "citywide";

    private final PlanMap map;
    private final SearchedText texts;

    public ProjectQueries(PlanMap map) {
        this.map = map;
        this.texts = new SearchedText(map);
    }

    /** Finds all projects that match, by number. */
    public List<ProjectMatch> find(ProjectQuestion question) {
        SpatialAnswers answers = SpatialAnswers.of(map, Subject.Kind.PROJECTS, question.near(), question.bbox());
        return map.plan().projects().stream()
                .filter(project -> matches(project, question))
                .flatMap(project -> answers.find(project.subject()).stream()
                        .filter(found -> found.isAsSureAs(question.certainty()))
                        .map(found -> new ProjectMatch(project, found.reasons(), found.certainty())))
                .toList();
    }

    private boolean matches(Project project, ProjectQuestion question) {
        return question.field().map(project.field()::equals).orElse(true)
                && question.district().map(district -> isIn(project, district)).orElse(true)
                && question.body().map(project.bodies()::contains).orElse(true)
                && (question.year().isEmpty() || project.runsIn(question.year().getAsInt()))
                && question.text().map(text -> texts.of(project).hasAll(text)).orElse(true)
                && question.filter().map(filter -> filter.test(project)).orElse(true);
    }

    private static boolean isIn(Project project, String district) {
        return district.equals(CITYWIDE)
                ? project.territory().isEmpty()
                : project.territory().contains(district);
    }
}
