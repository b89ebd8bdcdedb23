package org.spatialplan.feature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.spatialplan.check.Works;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;

/** The verdicts on the plan's own projects on one map by the rules of one day. Immutable, thread-safe. */
public final class ProjectChecks {

    private final PlanMap map;
    private final Map<String, RuleSet> rules;
    private final CheckedMap checked;
    private final Map<Project, SubjectReport> reports;

    private ProjectChecks(PlanMap map, Map<String, RuleSet> rules) {
        this.map = map;
        this.rules = rules;
        this.checked = CheckedMap.of(map.catalogue(), map::findLayer, rules, map.frame());
        ConflictCheck check = checked.check();
        this.reports = map.plan().projects().stream()
                .collect(Collectors.toMap(Function.identity(), project -> verdict(project, check)));
    }

    /** Checks all projects against the map's layers with rules. @param day whose rules are used */
    public static ProjectChecks of(PlanMap map, LocalDate day) {
        return new ProjectChecks(map, map.rulesOn(day));
    }

    /** Whether they are the verdicts on a map by the rules of a day. */
    public boolean areOf(PlanMap other, LocalDate day) {
        return map == other && rules.equals(map.rulesOn(day));
    }

    /** When the newest entry of the rules came into force, the start of its day in the city; empty without rules. */
    public Optional<Instant> rulesSince() {
        return checked.layers().stream()
                .map(layer -> layer.rules().from())
                .max(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(map.catalogue().timeZone()).toInstant());
    }

    /** Whether any layer has rules, in force or not yet. */
    public boolean isOfAnything() {
        return !checked.layers().isEmpty() || !checked.withoutRules().isEmpty();
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
                works(project),
                Set.copyOf(project.territory()),
                ground(map.linksOf(project.subject())).stream()
                        .flatMap(link -> part(link).stream())
                        .toList());
    }

    private static Works works(Project project) {
        return new Works(
                project.activities(),
                project.newLand().map(holds -> Map.of(Works.NEW_LAND, holds)).orElse(Map.of()));
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
