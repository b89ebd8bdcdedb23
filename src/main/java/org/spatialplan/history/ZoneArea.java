package org.spatialplan.history;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.spatialplan.geo.UnionArea;
import org.spatialplan.history.GroundPiece.Kind;

/**
 * The areas of one zone in two versions, in m² on the ellipsoid: {@code fromM2 − lostM2 + gainedM2 = toM2}, to within a
 * millimetre along what changed. Ground of several features of the zone counts once; ground of two zones belongs to
 * both.
 *
 * @param zone value of the zone attribute; empty in a layer without zones
 * @param fromM2 the ground of its features in the first version
 * @param toM2 the ground of its features in the second version
 * @param lostM2 what it lost, to other zones or out of the layer, with slivers
 * @param lostToZonesM2 the part of that which went to other zones
 * @param gainedM2 what it gained, with slivers
 * @param gainedFromZonesM2 the part of that which came from other zones
 */
public record ZoneArea(
        String zone,
        double fromM2,
        double toM2,
        double lostM2,
        double lostToZonesM2,
        double gainedM2,
        double gainedFromZonesM2) {

    /**
     * Computes the areas of all zones.
     *
     * @param fromAreas the ground of the first version
     * @param toAreas the ground of the second version
     */
    static List<ZoneArea> of(
            ZonedVersion from,
            ZonedVersion to,
            UnionArea fromAreas,
            UnionArea toAreas,
            List<GroundPiece> lost,
            List<GroundPiece> gained) {
        TreeSet<String> zones = new TreeSet<>();
        Stream.of(from, to)
                .forEach(version -> version.index().entries().forEach(entry -> zones.add(version.zoneOf(entry))));
        return zones.stream()
                .map(name -> new ZoneArea(
                        name,
                        fromAreas.m2(name),
                        toAreas.m2(name),
                        sum(lost, name, Kind.LAYER) + sum(lost, name, Kind.ZONE),
                        sum(lost, name, Kind.ZONE),
                        sum(gained, name, Kind.LAYER) + sum(gained, name, Kind.ZONE),
                        sum(gained, name, Kind.ZONE)))
                .toList();
    }

    private static double sum(List<GroundPiece> pieces, String zone, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.zone().equals(zone) && piece.kind() == kind)
                .mapToDouble(GroundPiece::areaM2)
                .sum();
    }
}
