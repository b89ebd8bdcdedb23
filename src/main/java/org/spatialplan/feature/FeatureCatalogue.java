package org.spatialplan.feature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.ReadyFilter;

/**
 * All feature types: the layers of the catalogue, and {@code conflicts} if a layer has rules. Each table is attached to
 * its input, a layer version or the verdicts on a map, and is made once. Thread-safe.
 */
public final class FeatureCatalogue {

    private final Supplier<ProjectChecks> current;
    private final ChecksHistory history;
    private final CheckedVersions versions;

    /** Makes the catalogue of a plan that has only one version. */
    public FeatureCatalogue(Supplier<ProjectChecks> current, LayerStore store) {
        this(current, ChecksHistory.NONE, new CheckedVersions(store));
    }

    /**
     * Makes the catalogue of a plan with a history.
     *
     * @param current returns the newest map with its verdicts: the same instance until something changes
     * @param versions the old versions of layers
     */
    public FeatureCatalogue(Supplier<ProjectChecks> current, ChecksHistory history, CheckedVersions versions) {
        this.current = current;
        this.history = history;
        this.versions = versions;
    }

    /** Lists the current tables in the catalogue's order. */
    public List<FeatureTable> list() {
        return tables().list();
    }

    /** Finds the current table of a type. */
    public Optional<FeatureTable> find(String id) {
        return tables().find(id);
    }

    /** Makes the tables of a map that is not current yet, or by rules that are not in force yet. */
    public List<FeatureTable> prepare(ProjectChecks coming) {
        return MapTables.of(coming).list();
    }

    /**
     * Finds a type as of a moment. Types made of the plan's links, and the verdicts, are those of the plan and the
     * layers of that time. Empty for an unknown type, or if it had no data at that moment.
     */
    public Optional<FeatureTable> find(String id, Instant asOf) {
        return find(id).flatMap(now -> isAsNow(now, asOf) ? Optional.of(now) : past(now, asOf));
    }

    private boolean isAsNow(FeatureTable now, Instant asOf) {
        LayerDefinition layer = now.type().definition();
        return !now.type().version().addedAt().isAfter(asOf)
                && map().definitionAt(layer, asOf).isStale() == layer.isStale();
    }

    /**
     * Finds a type in one version of its layer, with its description of that time; empty if there is no such type or
     * version.
     */
    public Optional<FeatureTable> findVersion(String id, int number) {
        return find(id).flatMap(now -> now.type().version().number() == number
                ? Optional.of(now)
                : map().versions(id).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .flatMap(version ->
                                old(map().definitionAt(now.type().definition(), version.addedAt()), number)));
    }

    /** Lists when the versions of a type became current, oldest first; empty for an unknown type. */
    public List<Instant> times(String id) {
        Optional<FeatureTable> now = find(id);
        return now.isPresent() && isOfPlan(now.get())
                ? timesOfPlan(now.get())
                : map().versions(id).stream().map(VersionInfo::addedAt).toList();
    }

    private List<Instant> timesOfPlan(FeatureTable now) {
        List<Instant> times = history.times();
        return times.isEmpty() ? List.of(now.type().version().addedAt()) : times;
    }

    /** Returns what prepares parsed filters for the tables' schemas. */
    public ReadyFilter filters() {
        return new ReadyFilter(frame());
    }

    /** Returns the frame in which the city is measured. */
    public GroundFrame frame() {
        return map().frame();
    }

    /** Returns the map of the current tables. */
    public PlanMap map() {
        return checks().map();
    }

    /** Returns the verdicts of the current tables. */
    public ProjectChecks checks() {
        return tables().checks();
    }

    /** Makes the table of verdicts; empty if no layer has rules. */
    public Optional<FeatureTable> verdicts(ProjectChecks checks) {
        return find(ConflictTable.ID).flatMap(now -> checks == checks() ? Optional.of(now) : ofPlan(now, checks));
    }

    private Optional<FeatureTable> past(FeatureTable now, Instant asOf) {
        return isOfPlan(now) ? history.asOf(asOf).flatMap(checks -> ofPlan(now, checks)) : stored(now, asOf);
    }

    private static boolean isOfPlan(FeatureTable table) {
        return table.type().id().equals(ConflictTable.ID)
                || table.type().definition().isMadeOfLinks();
    }

    private Optional<FeatureTable> ofPlan(FeatureTable now, ProjectChecks checks) {
        if (now.type().id().equals(ConflictTable.ID)) {
            return Optional.of(checks).filter(ProjectChecks::isOfAnything).map(ConflictTable::of);
        }
        LayerDefinition layer = now.type().definition();
        return checks.map().findLayer(layer.id()).map(index -> LayerTable.of(layer, index, checks.map()));
    }

    private Optional<FeatureTable> stored(FeatureTable now, Instant asOf) {
        PlanMap map = map();
        return map.findVersion(now.type().id(), asOf)
                .flatMap(version -> old(map.definitionAt(now.type().definition(), asOf), version.number()));
    }

    private Optional<FeatureTable> old(LayerDefinition layer, int number) {
        return versions.find(layer.id(), number, map()).map(index -> LayerTable.of(layer, index, map()));
    }

    /** Returns the tables of the map. Rows are made here at first use, but no verdict is computed. */
    MapTables tables() {
        return MapTables.of(current.get());
    }
}
