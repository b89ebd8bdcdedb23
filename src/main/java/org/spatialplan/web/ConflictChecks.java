package org.spatialplan.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.spatialplan.check.VerdictCache;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.query.MapHistory;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/**
 * The verdicts on the plan's own projects, for each map and each state of the rules. A rule that comes into force at
 * midnight in the city starts a new state. Verdicts are kept with their map. A missing verdict is computed once, by the
 * request that needs it, see {@link ProjectChecks}. Thread-safe.
 */
@Component
public class ConflictChecks implements ChecksHistory {

    /** The largest number of rule states and choices of lines that are kept with one map. */
    private static final int MAX_STATES = 8;

    private static final Attachments.Key<MadeOnce<State, ProjectChecks>> CHECKS = new Attachments.Key<>();

    /**
     * What distinguishes the verdicts on one map.
     *
     * @param since the days from which the rules in force hold, by their ids
     * @param lines ids of the control lines; empty for all
     */
    private record State(Map<String, LocalDate> since, List<String> lines) {}

    private final MapHistory history;
    private final Clock clock;
    private final VerdictCache kept = new VerdictCache();

    ConflictChecks(MapHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** The verdicts on the current map by the rules of today. */
    public ProjectChecks current() {
        return of(history.now());
    }

    /** The verdicts on a map by the rules of today. */
    public ProjectChecks of(PlanMap map) {
        return ahead(map, Duration.ZERO);
    }

    /** The verdicts on a map by the rules of today and all control lines. This method computes nothing. */
    public ProjectChecks ofAllLines(PlanMap map) {
        return at(map, day(clock.instant(), map), List.of());
    }

    /**
     * The verdicts by the rules that will be in force after some time. They equal today's if no rule comes into force
     * until then.
     */
    public ProjectChecks ahead(PlanMap map, Duration time) {
        return at(map, day(clock.instant().plus(time), map));
    }

    /** The verdicts by the rules of a day. This method computes nothing. */
    ProjectChecks at(PlanMap map, LocalDate day) {
        return at(map, day, map.catalogue().projectLines());
    }

    /**
     * The verdicts by the rules of a day and some control lines. This method computes nothing.
     *
     * @param lines ids of the lines; empty for all
     */
    public ProjectChecks at(PlanMap map, LocalDate day, List<String> lines) {
        Map<String, LocalDate> since = new HashMap<>();
        map.rulesOn(day).forEach((id, rules) -> since.put(id, rules.from()));
        return map.attachments()
                .get(CHECKS, () -> new MadeOnce<>(MAX_STATES))
                .get(new State(since, lines), () -> ProjectChecks.of(map, day, kept, lines));
    }

    @Override
    public Optional<ProjectChecks> asOf(Instant moment) {
        return history.asOf(moment).map(map -> at(map, day(moment, map)));
    }

    /** The moments at which the plan, a layer or the rules changed, beginning with the first plan. */
    @Override
    public List<Instant> times() {
        List<Instant> changes = history.times();
        PlanMap map = history.now();
        TreeSet<Instant> times = new TreeSet<>(changes);
        map.rulesChanged().stream()
                .map(day -> day.atStartOfDay(map.catalogue().timeZone()).toInstant())
                .filter(time -> !changes.isEmpty() && time.isAfter(changes.get(0)))
                .filter(time -> !time.isAfter(clock.instant()))
                .forEach(times::add);
        return List.copyOf(times);
    }

    private static LocalDate day(Instant moment, PlanMap map) {
        return LocalDate.ofInstant(moment, map.catalogue().timeZone());
    }
}
