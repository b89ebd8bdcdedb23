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

/**
 * A ground divided into what features cover, as drawn, and what stays free, in metres of the ground frame.
 *
 * @param free what no feature of a checked layer covers, of the dimension of the ground; empty if all is covered
 * @param shared what each feature covers, by {@code layer/feature}
 */
public record GroundParts(Geometry free, Map<String, Geometry> shared) {

    /** Divides the places of a subject by its findings; empty if none of them is measured. */
    public static Optional<GroundParts> of(SubjectReport report, List<CheckedLayer> layers) {
        return report.subject().parts().stream()
                .filter(part -> !part.somewhereInside())
                .map(part -> part.shape().ground().getDimension() == 2
                        ? divide(part, report, layers)
                        : new LineParts(part.shape().ground(), layers, layer -> met(part, layer, report)).parted())
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
            int[] met = met(part, layer, report);
            if (met.length > 0) {
                List<Face> faces = layer.index().areas().partition(ground, met);
                collectShared(layer, faces, met, shared, ground.getFactory());
                List<Face> left = free == ground || free.isEmpty()
                        ? faces
                        : layer.index().areas().partition(free, met);
                free = free.isEmpty() ? free : free(left, free.getFactory());
            }
        }
        return new GroundParts(free, shared);
    }

    private static int[] met(Part part, CheckedLayer layer, SubjectReport report) {
        return report.findings().stream()
                .filter(layer::holds)
                .filter(finding -> finding.part().equals(part.label()))
                .filter(finding -> !finding.overlap().isEmpty())
                .flatMapToInt(
                        finding -> layer.index().findNumber(finding.feature().id()).stream())
                .sorted()
                .toArray();
    }

    private static void collectShared(
            CheckedLayer layer, List<Face> faces, int[] met, Map<String, Geometry> shared, GeometryFactory factory) {
        for (int area : met) {
            String feature = layer.definition().id() + "/"
                    + layer.index().located().get(area).feature().id();
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
