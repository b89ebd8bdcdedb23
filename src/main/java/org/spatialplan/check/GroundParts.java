package org.spatialplan.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.Areas;
import org.spatialplan.index.PackedAreas.Face;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.ZoneRule.Where;

/**
 * A ground divided into what features cover, as drawn, and what stays free, in metres of the ground frame.
 *
 * @param free what no feature takes that forbids the works or sets conditions, of the dimension of the ground; empty if
 *     all is taken. A boundary within which works belong takes nothing.
 * @param shared what each feature covers, by {@code layer/feature}; ground near a feature by {@code layer/feature#zone}
 */
public record GroundParts(Geometry free, Map<String, Geometry> shared) {

    /** Divides the places of a subject by its findings; empty if none of them is measured. */
    public static Optional<GroundParts> of(SubjectReport report, List<CheckedLayer> layers) {
        return report.subject().parts().stream()
                .filter(part -> !part.somewhereInside())
                .map(part -> part.shape().ground().getDimension() == 2
                        ? divide(part, report, layers)
                        : new LineParts(
                                        part.shape().ground(),
                                        layers,
                                        layer -> numbers(met(part, layer, report), layer))
                                .parted())
                .reduce(GroundParts::plus);
    }

    private GroundParts plus(GroundParts other) {
        Map<String, Geometry> all = new LinkedHashMap<>(shared);
        other.shared.forEach((feature, geometry) -> all.merge(feature, geometry, GroundParts::beside));
        return new GroundParts(beside(free, other.free), all);
    }

    /** Collects areas, lines and points of one subject side by side. */
    static Geometry beside(Geometry one, Geometry other) {
        List<Geometry> parts = new ArrayList<>();
        for (Geometry geometry : List.of(one, other)) {
            for (int i = 0; i < geometry.getNumGeometries() && !geometry.isEmpty(); i++) {
                parts.add(geometry.getGeometryN(i));
            }
        }
        return one.getFactory().buildGeometry(parts);
    }

    private static GroundParts divide(Part part, SubjectReport report, List<CheckedLayer> layers) {
        Geometry ground = part.shape().ground();
        Geometry free = ground;
        Map<String, Geometry> shared = new LinkedHashMap<>();
        for (CheckedLayer layer : layers) {
            List<Finding> found = met(part, layer, report);
            int[] met = numbers(found, layer);
            if (met.length > 0) {
                List<Face> faces = layer.index().areas().partition(ground, met);
                collectShared(layer, faces, met, shared, ground.getFactory());
                int[] taking = taking(found, layer);
                if (taking.length > 0 && !free.isEmpty()) {
                    List<Face> left = free == ground && taking.length == met.length
                            ? faces
                            : layer.index().areas().partition(free, taking);
                    free = free(left, free.getFactory());
                }
            }
        }
        return new GroundParts(free, shared);
    }

    private static List<Finding> met(Part part, CheckedLayer layer, SubjectReport report) {
        Where extent = layer.role() == CheckedLayer.Role.NEAR ? Where.NEAR : Where.INSIDE;
        return report.findings().stream()
                .filter(finding -> finding.layer().equals(layer.definition().id()))
                .filter(finding -> finding.line().equals(layer.rules().line().id()))
                .filter(finding -> finding.zone().extent().where() == extent)
                .filter(finding -> finding.part().equals(part.label()))
                .filter(finding -> !finding.overlap().isEmpty())
                .toList();
    }

    private static int[] numbers(List<Finding> met, CheckedLayer layer) {
        return met.stream()
                .flatMapToInt(
                        finding -> layer.index().findNumber(finding.feature().id()).stream())
                .sorted()
                .toArray();
    }

    private static int[] taking(List<Finding> met, CheckedLayer layer) {
        return layer.isBoundary()
                ? new int[0]
                : numbers(
                        met.stream()
                                .filter(finding -> finding.state() != ConflictState.PERMITTED)
                                .toList(),
                        layer);
    }

    /** Names a feature of a layer, or the ground near it. */
    static String key(CheckedLayer layer, Feature feature) {
        String address = layer.definition().id() + "/" + feature.id();
        return layer.role() == CheckedLayer.Role.NEAR
                ? address + "#" + layer.zoning().zoneOf(feature).id()
                : address;
    }

    private static void collectShared(
            CheckedLayer layer, List<Face> faces, int[] met, Map<String, Geometry> shared, GeometryFactory factory) {
        for (int area : met) {
            String feature = key(layer, layer.index().located().get(area).feature());
            shared.put(
                    feature,
                    together(
                            faces.stream()
                                    .filter(face -> face.areas().contains(area))
                                    .map(Face::polygon)
                                    .toList(),
                            factory));
        }
    }

    private static Geometry free(List<Face> faces, GeometryFactory factory) {
        return together(
                faces.stream()
                        .filter(face -> face.areas().isEmpty())
                        .map(Face::polygon)
                        .toList(),
                factory);
    }

    /**
     * Unites faces that meet along whole edges, which only drops these edges. The result is in normal form: the same
     * faces give the same geometry.
     */
    static Geometry together(List<Polygon> faces, GeometryFactory factory) {
        return switch (faces.size()) {
            case 0 -> factory.createPolygon();
            case 1 -> faces.get(0).norm();
            default -> Areas.joined(faces).norm();
        };
    }
}
