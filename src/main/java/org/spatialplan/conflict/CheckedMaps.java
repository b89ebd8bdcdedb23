package org.spatialplan.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.PlanMap;

/** Finds the layer versions and rules that a check uses: the current ones, or those of a moment of the past. Thread-safe. */
public final class CheckedMaps {

    private final Supplier<PlanMap> maps;
    private final Supplier<CheckedLines> lines;
    private final Function<PlanMap, ProjectChecks> today;
    private final ChecksHistory history;
    private final CheckedVersions versions;

    /**
     * @param maps the current map
     * @param lines the map whose control lines are checked, which may know more than the first
     * @param today verdicts on a map by the rules of today, whose layers need not be prepared anew
     * @param history since when there have been maps
     * @param versions indexes layer versions of the past
     */
    public CheckedMaps(
            Supplier<PlanMap> maps,
            Supplier<CheckedLines> lines,
            Function<PlanMap, ProjectChecks> today,
            ChecksHistory history,
            CheckedVersions versions) {
        this.maps = maps;
        this.lines = lines;
        this.today = today;
        this.history = history;
        this.versions = versions;
    }

    /** The current map. */
    PlanMap map() {
        return maps.get();
    }

    /** The map whose control lines are checked. */
    CheckedLines lines() {
        return lines.get();
    }

    /**
     * The current versions of all layers with rules.
     *
     * @param day whose rules are used
     */
    CheckedMap current(CheckedLines told, LocalDate day) {
        PlanMap map = told.map();
        ProjectChecks checks = today.apply(map);
        CheckedMap known = checks.areOf(map, day)
                ? checks.all()
                : CheckedMap.of(map.catalogue(), map::findInForce, map::isOutOfForce, map.rulesOn(day), map.frame());
        return told.discreet(known);
    }

    /**
     * All layers with rules in the versions of a moment.
     *
     * @param day whose rules are used
     */
    CheckedMap asOf(Instant moment, CheckedLines told, LocalDate day) {
        PlanMap map = told.map();
        return told.discreet(versions.asOf(
                layer -> map.findInForce(layer, moment),
                layer -> map.isOutOfForce(layer, moment),
                map.catalogueAt(moment),
                map,
                map.rulesOn(day)));
    }

    /**
     * All layers with rules in the versions that an earlier check used.
     *
     * @param day whose rules are used
     */
    CheckedMap ofEarlier(EarlierBasis earlier, CheckedLines told, LocalDate day) {
        PlanMap map = told.map();
        return told.discreet(versions.asOf(
                earlier::findVersion,
                earlier::isOutOfForce,
                map.catalogueOf(earlier::findVersion),
                map,
                map.rulesOn(day)));
    }

    /**
     * Finds the plan on its map at a moment; empty if there was none, or if the versions of that moment do not fit
     * together any more.
     */
    Optional<PlanMap> planAt(Instant moment) {
        try {
            return history.asOf(moment).map(ProjectChecks::map);
        } catch (NoMapAtTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Refuses a moment before the first map: a report on layers that held nothing must not be taken for one on that time.
     *
     * @throws NoMapAtTimeException if there was no map yet
     */
    void requireMap(Instant moment) {
        history.times().stream().findFirst().filter(moment::isBefore).ifPresent(first -> {
            throw NoMapAtTimeException.nothingYet(moment);
        });
    }
}
