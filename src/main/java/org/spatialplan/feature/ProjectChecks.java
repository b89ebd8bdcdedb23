package org.spatialplan.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;

/** The verdicts on the plan's own projects on one map. Immutable, thread-safe. */
public final class ProjectChecks {

    private final PlanMap map;
    private final CheckedMap checked;
    private final Map<Project, SubjectReport> reports;

    private ProjectChecks(PlanMap map, CheckedMap checked) {
        this.map = map;
        this.checked = checked;
        ConflictCheck check = checked.check();
        this.reports = map.plan().projects().stream()
                .collect(Collectors.toMap(Function.identity(), project -> verdict(project, check)));
    }

    /** Checks all projects against the current layers with rules. */
    public static ProjectChecks of(PlanMap map) {
        return new ProjectChecks(map, CheckedMap.of(map.catalogue(), map::findLayer, map::findRules, map.frame()));
    }

    /** The layers with rules. */
    public List<CheckedLayer> layers() {
        return checked.layers();
    }

    public CheckedMap checked() {
        return checked;
    }

    public PlanMap map() {
        return map;
    }

    public SubjectReport get(Project project) {
        return reports.get(project);
    }

    private SubjectReport verdict(Project project, ConflictCheck check) {
        SubjectReport report = check.check(subject(project));
        boolean assumed = map.linksOf(project.subject()).stream()
                .anyMatch(link -> link.link().isAssumed());
        return assumed ? report.onAssumedPlace() : report;
    }

    /** A project as it is checked: where its links lead. */
    public CheckSubject subject(Project project) {
        return new CheckSubject(
                project.subject().toString(),
                project.activity(),
                Set.copyOf(project.territory()),
                ground(map.linksOf(project.subject())).stream()
                        .flatMap(link -> part(link).stream())
                        .toList());
    }

    /** The links that lead to ground: a township that is named beside a site known exactly is its address and no more. */
    private static List<PlacedLink> ground(List<PlacedLink> links) {
        boolean known = links.stream().anyMatch(link -> link.place().precision() == Precision.EXACT);
        return links.stream()
                .filter(link -> !known || link.link().precision() != Precision.TOWNSHIP)
                .toList();
    }

    private static Optional<CheckSubject.Part> part(PlacedLink link) {
        PlacedLink.Place place = link.bounds();
        boolean somewhere = place.somewhereInside() || link.link().isAssumed();
        return place.shape().map(shape -> new CheckSubject.Part(link.link().id(), shape, somewhere));
    }
}
