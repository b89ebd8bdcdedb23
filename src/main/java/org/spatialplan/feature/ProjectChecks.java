package org.spatialplan.feature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.VerdictCache;
import org.spatialplan.check.VerdictChange;
import org.spatialplan.check.Works;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Role;
import org.spatialplan.query.PlanMap;

/**
 * The verdicts on the plan's own projects on one map by the rules of one day. Each is computed at first use, by the
 * thread that asks; others that ask for the same one wait. Thread-safe.
 */
public final class ProjectChecks {

    private final PlanMap map;
    private final Map<String, RuleSet> rules;
    private final CheckedMap all;
    private final CheckedMap checked;
    private final VerdictCache kept;
    private final Function<CheckSubject, SubjectReport> check;
    private final Map<Project, SubjectReport> reports = new ConcurrentHashMap<>();
    private final Attachments attachments = new Attachments();

    private ProjectChecks(PlanMap map, Map<String, RuleSet> rules, VerdictCache kept, List<String> lines) {
        this.map = map;
        this.rules = rules;
        this.kept = kept;
        this.all = CheckedMap.of(map.catalogue(), map::findInForce, map::isOutOfForce, rules, map.frame());
        this.checked = lines.isEmpty() ? all : all.only(lines);
        this.check = kept.on(checked);
    }

    /**
     * Makes the verdicts on all projects against the map's layers with rules.
     *
     * @param day whose rules are used
     */
    public static ProjectChecks of(PlanMap map, LocalDate day) {
        return of(map, day, new VerdictCache());
    }

    /**
     * Makes the verdicts and reuses earlier ones that still hold.
     *
     * @param day whose rules are used
     * @param kept verdicts on other maps
     */
    public static ProjectChecks of(PlanMap map, LocalDate day, VerdictCache kept) {
        return of(map, day, kept, map.catalogue().projectLines());
    }

    /**
     * Makes the verdicts by some control lines.
     *
     * @param lines ids of the lines, or of layers for their lines; empty for all
     */
    public static ProjectChecks of(PlanMap map, LocalDate day, VerdictCache kept, List<String> lines) {
        return new ProjectChecks(map, map.rulesOn(day), kept, lines);
    }

    /** Computes all missing verdicts, so that no request waits for them later. */
    public void computeAll() {
        map.plan().projects().forEach(this::get);
    }

    /** Tests whether these are the verdicts on a map by the rules of a day. */
    public boolean areOf(PlanMap other, LocalDate day) {
        return map == other && rules.equals(map.rulesOn(day));
    }

    /**
     * Returns when the newest entry of the rules came into force, the start of its day in the city; empty without
     * rules.
     */
    public Optional<Instant> rulesSince() {
        return checked.layers().stream()
                .map(layer -> layer.rules().from())
                .max(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(map.catalogue().timeZone()).toInstant());
    }

    /** Tests whether any layer has rules, in force or not yet. */
    public boolean isOfAnything() {
        return !checked.layers().isEmpty() || !checked.withoutRules().isEmpty();
    }

    /** Lists the layers with rules. */
    public List<CheckedLayer> layers() {
        return checked.layers();
    }

    /** Returns the lines by which projects are judged. */
    public CheckedMap checked() {
        return checked;
    }

    /** Returns all control lines. */
    public CheckedMap all() {
        return all;
    }

    /** Returns what is derived from these verdicts and their map: the tables. */
    public Attachments attachments() {
        return attachments;
    }

    /** Returns the map. */
    public PlanMap map() {
        return map;
    }

    /** Returns the verdict on a project, and computes it if necessary. */
    public SubjectReport get(Project project) {
        SubjectReport known = reports.get(project);
        if (known == null) {
            known = verdict(project);
            reports.put(project, known);
        }
        return known;
    }

    /** Compares the verdicts on two states of the layers; the places of projects are those on this map. */
    public List<VerdictChange> changes(CheckedMap before, CheckedMap after) {
        return VerdictChange.of(subjects(), kept.on(before), kept.on(after));
    }

    /** Compares the verdicts with those on a proposed map, of which nothing is kept. */
    public List<VerdictChange> changesTo(CheckedMap before, CheckedMap proposed) {
        return VerdictChange.of(subjects(), kept.on(before), proposed.check()::check);
    }

    private List<CheckSubject> subjects() {
        return map.plan().projects().stream().map(this::subject).toList();
    }

    private SubjectReport verdict(Project project) {
        SubjectReport report = check.apply(subject(project));
        boolean assumed = map.linksOf(project.subject()).stream()
                .anyMatch(link -> link.link().isAssumed());
        return assumed ? report.onAssumedPlace() : report;
    }

    /** Returns a project as a subject of the check, at the places of its links. */
    public CheckSubject subject(Project project) {
        return new CheckSubject(
                project.subject().toString(),
                works(project),
                Set.copyOf(project.territory()),
                map.linksOf(project.subject()).stream()
                        .filter(link -> link.link().role() != Role.ADDRESS)
                        .flatMap(link -> part(link).stream())
                        .toList());
    }

    private static Works works(Project project) {
        return new Works(
                project.activities(),
                project.newLand().map(holds -> Map.of(Works.NEW_LAND, holds)).orElse(Map.of()));
    }

    private static Optional<CheckSubject.Part> part(PlacedLink link) {
        PlacedLink.Place place = link.bounds();
        boolean somewhere = place.somewhereInside() || link.link().isAssumed();
        return place.shape().map(shape -> new CheckSubject.Part(link.link().id(), shape, somewhere));
    }
}
