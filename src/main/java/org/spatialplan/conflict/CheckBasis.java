package org.spatialplan.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;

/**
 * What decides the figures of a check beside its files and parameters: the days, the layer versions and the rules. Immutable.
 *
 * @param day of the check in the city's time, or the day as of which layers were chosen
 * @param rulesDay the day whose rules were used
 * @param centralMeridian of the frame in which the ground was measured, in degrees
 * @param layers all layers that were used, also those that only bound the city; a layer without a version held nothing
 * @param rules the rules that were used, those of lines without data too
 */
public record CheckBasis(
        LocalDate day, LocalDate rulesDay, double centralMeridian, List<UsedLayer> layers, List<UsedRules> rules) {

    /** Copies the lists. */
    public CheckBasis {
        layers = List.copyOf(layers);
        rules = List.copyOf(rules);
    }

    /**
     * A layer as it was used.
     *
     * @param version empty if the layer held nothing, or the version is withheld
     * @param withheld whether a version was used that the report does not tell
     */
    public record UsedLayer(String layer, Optional<UsedVersion> version, boolean withheld) {}

    /**
     * The version of a layer.
     *
     * @param number from 1
     * @param sha256 of its data, hexadecimal
     */
    public record UsedVersion(int number, String sha256) {}

    /**
     * Rules as they were used.
     *
     * @param from first day of the state that was used
     * @param sha256 of their file, hexadecimal
     */
    public record UsedRules(String id, LocalDate from, String sha256) {}

    /** The basis of a check. */
    static CheckBasis of(CheckedMap map, ConflictReport.Question question) {
        List<UsedLayer> layers = new ArrayList<>(Stream.concat(
                        map.layers().stream().map(layer -> used(layer, map)),
                        map.territory().layers().stream().map(LayerIndex::info).map(CheckBasis::used))
                .distinct()
                .toList());
        map.missing().forEach(layer -> layers.add(new UsedLayer(layer, Optional.empty(), false)));
        return new CheckBasis(
                question.day(),
                question.rulesDay(),
                map.frame().centralMeridian(),
                layers,
                map.rules().stream().map(CheckBasis::used).toList());
    }

    private static UsedLayer used(CheckedLayer layer, CheckedMap map) {
        return map.withheld().isOf(layer)
                ? new UsedLayer(layer.definition().id(), Optional.empty(), true)
                : used(layer.index().info());
    }

    private static UsedLayer used(VersionInfo version) {
        return new UsedLayer(version.layer(), Optional.of(new UsedVersion(version.number(), version.sha256())), false);
    }

    private static UsedRules used(RuleSet rules) {
        return new UsedRules(rules.id(), rules.from(), rules.sha256());
    }

    /** Tests whether a version of a layer was used that the report does not tell. */
    boolean isWithheld(String layer) {
        return layers.stream().anyMatch(used -> used.layer().equals(layer) && used.withheld());
    }

    /** Finds the version of a layer that was used; empty if the layer held nothing or was not used. */
    Optional<UsedVersion> findVersion(String layer) {
        return layers.stream()
                .filter(used -> used.layer().equals(layer))
                .findFirst()
                .flatMap(UsedLayer::version);
    }
}
