package org.spatialplan.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** The verdicts on the plan's own projects, computed once for each map. Thread-safe. */
@Component
class ConflictChecks {

    /** A race computes the same verdicts twice, which harms nobody. */
    private volatile ProjectChecks latest;

    /** The first verdicts are ready before the port opens. */
    ConflictChecks(Supplier<PlanMap> maps) {
        of(maps.get());
    }

    ProjectChecks of(PlanMap map) {
        ProjectChecks known = latest;
        if (known == null || known.map != map) {
            known = new ProjectChecks(map);
            latest = known;
        }
        return known;
    }

    /** The verdicts on one map. Immutable. */
    static final class ProjectChecks {

        private final PlanMap map;
        private final CheckedMap checked;
        private final Map<Project, SubjectReport> reports;

        private ProjectChecks(PlanMap map) {
            this.map = map;
            this.checked = CheckedMap.of(map.catalogue(), map::findLayer, map::findRules, map.frame());
            ConflictCheck check = checked.check();
            this.reports = map.plan().projects().stream()
                    .collect(Collectors.toMap(Function.identity(), project -> check.check(subject(project))));
        }

        /** The layers with rules. */
        List<CheckedLayer> layers() {
            return checked.layers();
        }

        CheckedMap checked() {
            return checked;
        }

        SubjectReport get(Project project) {
            return reports.get(project);
        }

        /** A project as it is checked: where its links lead. */
        CheckSubject subject(Project project) {
            return new CheckSubject(
                    project.subject().toString(),
                    project.activity(),
                    Set.copyOf(project.territory()),
                    map.linksOf(project.subject()).stream()
                            .flatMap(link -> part(link).stream())
                            .toList());
        }

        private static Optional<CheckSubject.Part> part(PlacedLink link) {
            return link.place()
                    .shape()
                    .map(shape -> new CheckSubject.Part(
                            link.link().id(), shape, link.place().precision().isTerritoryOnly()));
        }
    }
}
