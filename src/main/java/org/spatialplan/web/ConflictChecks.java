package org.spatialplan.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.check.KeptReports;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.query.PlanHistory;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/**
 * The verdicts on the plan's own projects, for each map and each state of the rules: when a rule comes into force at midnight in
 * the city, there are others. What {@link #prepare} computed is there before anybody asks; what is not there yet is computed for
 * who asks, each verdict once, see {@link ProjectChecks}. Thread-safe.
 */
@Component
public class ConflictChecks implements ChecksHistory {

    private static final int PAST = 4;
    /** The map that is served, the one before, and the one that comes, or the rules that come. */
    private static final int LATEST = 3;

    private final Supplier<PlanMap> maps;
    private final PlanHistory history;
    private final Clock clock;
    private final KeptReports kept = new KeptReports();
    private final MadeOnce<Ruled, ProjectChecks> past = MadeOnce.softly(PAST);
    private volatile List<ProjectChecks> latest = List.of();

    /** A map and the rules in force. */
    private record Ruled(PlanMap map, Map<String, RuleSet> rules) {}

    ConflictChecks(Supplier<PlanMap> maps, PlanHistory history, Clock clock) {
        this.maps = maps;
        this.history = history;
        this.clock = clock;
    }

    /** By the rules of today. */
    ProjectChecks of(PlanMap map) {
        return latest(map, day(clock.instant(), map));
    }

    /**
     * Computes the verdicts on a map before it is served, or by rules before they come into force.
     *
     * @param ahead how long before
     */
    public ProjectChecks prepare(PlanMap map, Duration ahead) {
        ProjectChecks checks = latest(map, day(clock.instant().plus(ahead), map));
        checks.computeAll();
        return checks;
    }

    /** Whether other rules come into force within that time, whose verdicts are not computed yet. */
    public boolean isComing(Duration ahead) {
        PlanMap map = maps.get();
        LocalDate then = day(clock.instant().plus(ahead), map);
        return !map.rulesOn(then).equals(map.rulesOn(day(clock.instant(), map)))
                && find(map, then).isEmpty();
    }

    /** Lets go of the verdicts on maps that nobody looks at any more. */
    public synchronized void forgetFormer() {
        PlanMap served = maps.get();
        latest = latest.stream().filter(checks -> checks.map() == served).toList();
    }

    private ProjectChecks latest(PlanMap map, LocalDate day) {
        return find(map, day).orElseGet(() -> made(map, day));
    }

    private Optional<ProjectChecks> find(PlanMap map, LocalDate day) {
        return latest.stream().filter(checks -> checks.areOf(map, day)).findFirst();
    }

    /** Nothing is computed here. */
    private synchronized ProjectChecks made(PlanMap map, LocalDate day) {
        Optional<ProjectChecks> known = find(map, day);
        if (known.isPresent()) {
            return known.get();
        }
        ProjectChecks made = ProjectChecks.of(map, day, kept);
        latest = Stream.concat(Stream.of(made), latest.stream()).limit(LATEST).toList();
        return made;
    }

    @Override
    public Optional<ProjectChecks> asOf(Instant moment) {
        return history.asOf(moment).map(map -> at(map, day(moment, map)));
    }

    /** When plan, layers or rules changed, from the first moment on at which there was a plan. */
    @Override
    public List<Instant> times() {
        List<Instant> changes = history.times();
        PlanMap map = maps.get();
        TreeSet<Instant> times = new TreeSet<>(changes);
        map.rulesChanged().stream()
                .map(day -> day.atStartOfDay(map.catalogue().timeZone()).toInstant())
                .filter(time -> !changes.isEmpty() && time.isAfter(changes.get(0)))
                .filter(time -> !time.isAfter(clock.instant()))
                .forEach(times::add);
        return List.copyOf(times);
    }

    /** On the current map or on one of the past. @param day whose rules are used */
    ProjectChecks at(PlanMap map, LocalDate day) {
        Map<String, RuleSet> rules = map.rulesOn(day);
        return map == maps.get() && rules.equals(map.rulesOn(day(clock.instant(), map)))
                ? of(map)
                : past.get(new Ruled(map, rules), () -> ProjectChecks.of(map, day, kept));
    }

    private static LocalDate day(Instant moment, PlanMap map) {
        return LocalDate.ofInstant(moment, map.catalogue().timeZone());
    }

    /** On the current map. */
    public ProjectChecks current() {
        return of(maps.get());
    }
}
