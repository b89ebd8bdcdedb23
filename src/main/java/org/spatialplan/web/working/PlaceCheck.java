package org.spatialplan.web.working;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.edit.Draft;
import org.spatialplan.edit.ItemKind;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.ConflictAnswer;
import org.spatialplan.web.ConflictChecks;
import org.springframework.stereotype.Component;

/** Checks a project of a draft at its places in the draft against all control lines. Thread-safe. */
@Component
public class PlaceCheck {

    private final WorkingMaps maps;
    private final ConflictChecks checks;

    PlaceCheck(WorkingMaps maps, ConflictChecks checks) {
        this.maps = maps;
        this.checks = checks;
    }

    /**
     * Checks the project of an item: the project itself, or the one from which a link starts.
     *
     * @return the verdict by the rules of today, as it is answered everywhere; empty for items without a verdict
     */
    public Optional<Map<String, Object>> of(ItemRef item, Draft draft) {
        return project(item, draft).map(project -> {
            PlanMap map = maps.of(draft);
            ProjectChecks all = checks.ofAllLines(map);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("project", project.number());
            answer.put("withoutRules", all.checked().withoutRules());
            answer.put("verdict", ConflictAnswer.of(all.get(project), List.copyOf(all.layers())));
            return answer;
        });
    }

    private static Optional<Project> project(ItemRef item, Draft draft) {
        return switch (item.kind()) {
            case PROJECTS -> draft.plan().findProject(Integer.parseInt(item.id()));
            case LINKS ->
                draft.plan().links().stream()
                        .filter(link -> link.id().equals(item.id()))
                        .flatMap(link -> ItemRef.of(link.subject()).stream())
                        .filter(subject -> subject.kind() == ItemKind.PROJECTS)
                        .flatMap(subject -> project(subject, draft).stream())
                        .findFirst();
            case ACTIONS, DRAWN_PLACES, STATEMENTS -> Optional.empty();
        };
    }
}
