package org.spatialplan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.query.PlanHistory;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/**
 * The verdicts on the plan's own projects, computed once for each map and each state of the rules: when a rule comes into force
 * at midnight in the city, they are computed anew. Those before are kept, for requests that still look at them. Thread-safe.
 */
@Component
public class ConflictChecks implements ChecksHistory {

    private static final int KEPT = 4;

    private final Supplier<PlanMap> maps;
    private final PlanHistory history;
    private final Clock clock;
    private final Map<Ruled, ProjectChecks> past = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Ruled, ProjectChecks> eldest) {
            return size() > KEPT;
        }
    };

    /** A race computes the same verdicts twice, which harms nobody. */
    private volatile List<ProjectChecks> latest = List.of();

    /** A map and the rules in force. */
    private record Ruled(PlanMap map, Map<String, RuleSet> rules) {}

    /** The first verdicts are ready before the port opens. */
    ConflictChecks(Supplier<PlanMap> maps, PlanHistory history, Clock clock) {
        this.maps = maps;
        this.history = history;
        this.clock = clock;
        of(maps.get());
    }

    /** By the rules of today. */
    ProjectChecks of(PlanMap map) {
        LocalDate day = day(clock.instant(), map);
        List<ProjectChecks> known = latest;
        Optional<ProjectChecks> found =
                known.stream().filter(checks -> checks.areOf(map, day)).findFirst();
        return found.orElseGet(() -> {
            ProjectChecks made = ProjectChecks.of(map, day);
            latest = Stream.concat(Stream.of(made), known.stream()).limit(2).toList();
            return made;
        });
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
                : ofPast(new Ruled(map, rules), day);
    }

    private synchronized ProjectChecks ofPast(Ruled ruled, LocalDate day) {
        return past.computeIfAbsent(ruled, key -> ProjectChecks.of(key.map(), day));
    }

    private static LocalDate day(Instant moment, PlanMap map) {
        return LocalDate.ofInstant(moment, map.catalogue().timeZone());
    }

    /** On the current map. */
    public ProjectChecks current() {
        return of(maps.get());
    }
}
