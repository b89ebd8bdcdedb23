package org.spatialplan.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.Renewal;
import org.spatialplan.layer.Renewals;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;

/** Answers questions about the versions of a layer, and restores one of them. Thread-safe. */
public final class LayerHistory {

    private static final String AREA = "area-m2";

    private final LayerStore store;
    private final CheckedVersions versions;

    public LayerHistory(LayerStore store, CheckedVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    /**
     * Lists the versions of a layer that the map knows, oldest first. A layer made of the plan's links has none: it changes with
     * plan and layers.
     *
     * @throws UnknownNameException if there is no such layer, or it has no stored version
     */
    public List<VersionInfo> versions(String layer, PlanMap map) {
        if (map.catalogue().find(layer).isEmpty()) {
            map.getLayer(layer);
        }
        boolean isStored = map.catalogue()
                .find(layer)
                .filter(definition -> !definition.isMadeOfLinks())
                .isPresent();
        List<VersionInfo> known = isStored ? map.versions(layer) : List.of();
        if (known.isEmpty()) {
            throw UnknownNameException.of("version", layer + "/versions/1", List.of());
        }
        return known;
    }

    /** Compares two versions; areas are summed by the zones of the layer's rules. */
    public LayerDiff diff(VersionInfo from, VersionInfo to, SliverTolerance tolerance, PlanMap map) {
        return LayerDiff.of(index(from, map), index(to, map), zoneAttribute(from.layer(), map), map.frame(), tolerance);
    }

    /** Returns the sliver tolerance of the layer's rules, or {@link SliverTolerance#DEFAULT}. */
    public SliverTolerance tolerance(String layer, PlanMap map) {
        return rules(layer, map).stream()
                .flatMap(rules -> rules.newest().thresholds().stream())
                .filter(threshold -> threshold.measure().equals(AREA))
                .findFirst()
                .map(threshold -> new SliverTolerance(threshold.limit(), SliverTolerance.DEFAULT.widthM()))
                .orElse(SliverTolerance.DEFAULT);
    }

    /**
     * Adds the content of an old version as the newest one, together with the versions of the layers that are derived
     * from it. Nothing is deleted. The map of the service does not change yet.
     *
     * @param against number of the newest version that the user has seen; empty for any
     * @param author who restores it; may be empty
     * @param note why; may be empty
     * @throws UnknownNameException if there is no version of that number
     * @throws org.spatialplan.layer.VersionChangedException if another version is the newest, or becomes it meanwhile
     * @throws org.spatialplan.geo.CodedException if the old content does not fit today's rules or the plan's links;
     *     then nothing is added
     */
    public RolledBack rollBack(
            String layer, int number, OptionalInt against, String author, String note, Instant now, PlanMap map) {
        List<VersionInfo> versions = versions(layer, map);
        LayerVersion old = versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .flatMap(version -> store.findVersion(layer, number))
                .orElseThrow(() -> UnknownNameException.of(
                        "version",
                        Integer.toString(number),
                        versions.stream()
                                .map(version -> Integer.toString(version.number()))
                                .toList()));
        requireFits(old, map);
        int follows = against.orElse(versions.get(versions.size() - 1).number());
        Renewals computed = new Renewals(map.catalogue(), store);
        List<Renewal> renewals = computed.concern(layer) ? computed.of(layer, old.features()) : List.of();
        List<VersionInfo> added =
                computed.append(Rollback.to(old, author, note, now, map.frame()).following(follows), renewals);
        return new RolledBack(
                added.get(0),
                added.subList(1, added.size()),
                renewals.stream().filter(renewal -> !renewal.isRenewed()).toList());
    }

    private static void requireFits(LayerVersion old, PlanMap map) {
        String layer = old.info().layer();
        rules(layer, map).ifPresent(rules -> old.features().forEach(rules::requireZoneOf));
        new LinkPlacement(
                        id -> id.equals(layer)
                                ? Optional.of(old)
                                : map.findLayer(id).map(LayerIndex::version),
                        map.frame())
                .place(map.plan());
    }

    private LayerIndex index(VersionInfo version, PlanMap map) {
        return versions.find(version.layer(), version.number(), map)
                .orElseThrow(() -> UnknownNameException.of("version", Integer.toString(version.number()), List.of()));
    }

    private static String zoneAttribute(String layer, PlanMap map) {
        return rules(layer, map).map(rules -> rules.newest().zoneAttribute()).orElse("");
    }

    private static Optional<RuleHistory> rules(String layer, PlanMap map) {
        return map.catalogue()
                .find(layer)
                .flatMap(definition -> definition.rules())
                .flatMap(map::findRules);
    }
}
