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
 * The verdicts on the plan's own projects, for each map and each state of the rules: when a rule comes into force at midnight in
 * the city, there are others. They hang on their map. A verdict that is not there yet is computed for the one who asks, once,
 * see {@link ProjectChecks}. Thread-safe.
 */
@Component
public class ConflictChecks implements ChecksHistory {

    /** States of the rules that are kept with one map. */
    private static final int MAX_STATES = 4;

    /** By the day from which each of the rules in force holds. */
    private static final Attachments.Key<MadeOnce<Map<String, LocalDate>, ProjectChecks>> CHECKS =
            new Attachments.Key<>();

    private final MapHistory history;
    private final Clock clock;
    private final VerdictCache kept = new VerdictCache();

    ConflictChecks(MapHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** On the current map, by the rules of today. */
    public ProjectChecks current() {
        return of(history.now());
    }

    /** By the rules of today. */
    ProjectChecks of(PlanMap map) {
        return ahead(map, Duration.ZERO);
    }

    /** By the rules that will be in force in some time: the same as today's if none comes into force until then. */
    public ProjectChecks ahead(PlanMap map, Duration time) {
        return at(map, day(clock.instant().plus(time), map));
    }

    /** By the rules of a day. Nothing is computed here. */
    ProjectChecks at(PlanMap map, LocalDate day) {
        Map<String, LocalDate> since = new HashMap<>();
        map.rulesOn(day).forEach((id, rules) -> since.put(id, rules.from()));
        return map.attachments()
                .get(CHECKS, () -> new MadeOnce<>(MAX_STATES))
                .get(since, () -> ProjectChecks.of(map, day, kept));
    }

    @Override
    public Optional<ProjectChecks> asOf(Instant moment) {
        return history.asOf(moment).map(map -> at(map, day(moment, map)));
    }

    /** When plan, layers or rules changed, from the first moment on at which there was a plan. */
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
