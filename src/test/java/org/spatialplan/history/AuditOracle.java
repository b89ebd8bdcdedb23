package org.spatialplan.history;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.spatialplan.layer.Feature;

/**
 * The audit's law, slow and plain: whole unions of whole zones, overlaid by JTS' old overlay. No index, no pieces, no
 * tolerance.
 *
 * @param before features of the first version, all of them areas
 * @param after of the second one
 */
record AuditOracle(List<Feature> before, List<Feature> after) {

    double lostM2() {
        return m2(held(before).difference(held(after)));
    }

    double gainedM2() {
        return m2(held(after).difference(held(before)));
    }

    double lostM2(String zone) {
        return m2(held(before, zone).difference(held(after, zone)));
    }

    /** The zone's ground is part of the layer's, so that what both hold can be subtracted. */
    double lostToZonesM2(String zone) {
        Geometry had = held(before, zone);
        return m2(had.intersection(held(after))) - m2(had.intersection(held(after, zone)));
    }

    /** Of all outlines, m. */
    double lengthM() {
        return Stream.of(before, after)
                .flatMap(List::stream)
                .mapToDouble(feature -> Versions.FRAME
                        .toGround(feature.geometry().orElseThrow())
                        .getLength())
                .sum();
    }

    double gainedM2(String zone) {
        return new AuditOracle(after, before).lostM2(zone);
    }

    double fromM2(String zone) {
        return m2(held(before, zone));
    }

    double toM2(String zone) {
        return m2(held(after, zone));
    }

    double fromM2() {
        return m2(held(before));
    }

    double toM2() {
        return m2(held(after));
    }

    TreeSet<String> zones() {
        TreeSet<String> zones = new TreeSet<>();
        Stream.of(before, after).flatMap(List::stream).forEach(feature -> zones.add(zone(feature)));
        return zones;
    }

    private static Geometry held(List<Feature> features) {
        Geometry union = UnaryUnionOp.union(features.stream()
                .map(feature -> Versions.FRAME.toGround(feature.geometry().orElseThrow()))
                .toList());
        return union == null ? new GeometryFactory().createPolygon() : union;
    }

    private static Geometry held(List<Feature> features, String zone) {
        return held(
                features.stream().filter(feature -> zone(feature).equals(zone)).toList());
    }

    private static String zone(Feature feature) {
        return feature.text("zone").orElseThrow();
    }

    private static double m2(Geometry ground) {
        return Versions.FRAME.areaM2(ground);
    }
}
