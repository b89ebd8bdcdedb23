package org.spatialplan.history;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.history.GroundPiece.Kind;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;

/**
 * The areas of one zone in two versions, m² on the ellipsoid. Where features of a version do not overlap,
 * {@code fromM2 − lostM2 + gainedM2 = toM2}.
 *
 * @param zone value of the zone attribute; empty in a layer without zones
 * @param fromM2 sum of its features in the first version
 * @param toM2 sum of its features in the second one
 * @param lostM2 what it lost, to other zones or out of the layer, slivers with it
 * @param lostToZonesM2 of that, to other zones
 * @param gainedM2 what it gained, slivers with it
 * @param gainedFromZonesM2 of that, from other zones
 */
public record ZoneArea(
        String zone,
        double fromM2,
        double toM2,
        double lostM2,
        double lostToZonesM2,
        double gainedM2,
        double gainedFromZonesM2) {

    static List<ZoneArea> of(
            LayerIndex from,
            LayerIndex to,
            Function<Feature, String> zone,
            GroundFrame frame,
            List<GroundPiece> lost,
            List<GroundPiece> gained) {
        TreeSet<String> zones = new TreeSet<>();
        Stream.of(from, to)
                .flatMap(version -> version.entries().stream())
                .forEach(entry -> zones.add(zone.apply(entry.feature())));
        return zones.stream()
                .map(name -> new ZoneArea(
                        name,
                        sum(from, zone, name, frame),
                        sum(to, zone, name, frame),
                        sum(lost, name, Kind.LAYER) + sum(lost, name, Kind.ZONE),
                        sum(lost, name, Kind.ZONE),
                        sum(gained, name, Kind.LAYER) + sum(gained, name, Kind.ZONE),
                        sum(gained, name, Kind.ZONE)))
                .toList();
    }

    private static double sum(LayerIndex version, Function<Feature, String> zone, String name, GroundFrame frame) {
        return version.located().stream()
                .filter(entry -> zone.apply(entry.feature()).equals(name))
                .mapToDouble(entry -> frame.areaM2(entry.shape().orElseThrow().ground()))
                .sum();
    }

    private static double sum(List<GroundPiece> pieces, String zone, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.zone().equals(zone) && piece.kind() == kind)
                .mapToDouble(GroundPiece::areaM2)
                .sum();
    }
}
