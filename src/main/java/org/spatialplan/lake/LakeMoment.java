package org.spatialplan.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.DerivedState;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;

/**
 * The layers of a lake at a moment: what {@code CheckedMap.of} needs beside the indexes. It chooses versions and describes
 * layers as the service does. Immutable and thread-safe.
 */
public final class LakeMoment {

    private final Lake lake;
    private final Instant moment;

    LakeMoment(Lake lake, Instant moment) {
        this.lake = lake;
        this.moment = moment;
    }

    /** Returns the moment. */
    public Instant moment() {
        return moment;
    }

    /** Returns the day of the moment in the city, whose rules a check uses unless another day is asked for. */
    public LocalDate day() {
        return LocalDate.ofInstant(moment, lake.catalogue().timeZone());
    }

    /** Returns the catalogue with each layer's definition at the moment: illustrative or imported, stale or not. */
    public Catalogue catalogue() {
        Map<String, List<VersionInfo>> histories = new HashMap<>();
        lake.manifest()
                .versions()
                .forEach((layer, all) ->
                        histories.put(layer, until(layer).map(LakeVersion::info).toList()));
        return DerivedState.describe(lake.catalogue(), histories);
    }

    /** Finds the version of a layer that was current; empty if the layer held nothing. */
    public Optional<LakeVersion> find(String layer) {
        return until(layer).reduce((earlier, later) -> later);
    }

    private Stream<LakeVersion> until(String layer) {
        return lake.versions(layer).stream()
                .filter(version -> !version.info().addedAt().isAfter(moment));
    }

    /**
     * Lists the versions that a check by all lines needs: those of layers with rules, of layers that stand in for one, and
     * of the territory, in the order of the catalogue.
     */
    public List<LakeVersion> checked() {
        return checkedLayers(lake.catalogue(), lake.rules())
                .flatMap(layer -> find(layer.id()).stream())
                .toList();
    }

    /** Lists the layers whose features a check by all lines may need, at any time. */
    public static Stream<LayerDefinition> checkedLayers(Catalogue catalogue, Map<String, RuleHistory> rules) {
        List<String> standIns = rules.values().stream()
                .flatMap(history -> history.states().stream())
                .flatMap(state -> state.standIn().stream())
                .map(standIn -> standIn.layer())
                .distinct()
                .toList();
        return catalogue.layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .filter(layer -> layer.rules().isPresent() || layer.territory() || standIns.contains(layer.id()));
    }

    /** Returns the rules in force on a day, by their names. */
    public Map<String, RuleSet> rulesOn(LocalDate day) {
        Map<String, RuleSet> inForce = new HashMap<>();
        lake.rules().forEach((id, history) -> history.on(day).ifPresent(then -> inForce.put(id, then)));
        return inForce;
    }
}
