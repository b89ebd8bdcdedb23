package org.spatialplan.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** The conflict check of the plan's own projects on the map of the moment. Thread-safe. */
@Component
class ConflictChecks {

    private final Map<PlanMap, ProjectChecks> prepared = new ConcurrentHashMap<>();

    /** The checks on one map; prepared once for it, and those on older maps are let go. */
    ProjectChecks of(PlanMap map) {
        return prepared.computeIfAbsent(map, fresh -> {
            prepared.clear();
            return new ProjectChecks(fresh);
        });
    }

    /** Checks projects on one map. */
    static final class ProjectChecks {

        private final PlanMap map;
        private final List<CheckedLayer> layers;
        private final ConflictCheck check;

        private ProjectChecks(PlanMap map) {
            this.map = map;
            this.layers = map.catalogue().layers().stream()
                    .filter(layer -> layer.rules().isPresent())
                    .map(layer -> new CheckedLayer(
                            layer,
                            map.getLayer(layer.id()),
                            map.findRules(layer.rules().get()).orElseThrow()))
                    .toList();
            this.check = new ConflictCheck(layers);
        }

        /** The layers with rules. */
        List<CheckedLayer> layers() {
            return layers;
        }

        SubjectReport check(Project project) {
            return check.check(new CheckSubject(
                    project.subject().toString(),
                    project.activity(),
                    Set.copyOf(project.territory()),
                    map.linksOf(project.subject()).stream()
                            .flatMap(link -> part(link).stream())
                            .toList()));
        }

        private static java.util.Optional<CheckSubject.Part> part(PlacedLink link) {
            return link.place()
                    .shape()
                    .map(shape -> new CheckSubject.Part(
                            link.link().id(), shape, link.place().precision().isTerritoryOnly()));
        }
    }
}
