package org.spatialplan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.check.FreeGround.Forbidden;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.OutlinePairs;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.index.PackedAreas.Face;

/**
 * Takes what is forbidden away from one ground, layer by layer: as drawn, and for all outlines within their accuracies.
 * The ground is an area, lines or points, in metres of the ground frame. Used by one thread.
 */
final class FreeParts {

    /** The largest number of pairs of edges near each other; each costs a buffer about 4 µs. */
    private static final long MAX_PAIRS = 1_000_000;

    private final Geometry whole;
    private final int dimension;
    private final List<Forbidden> forbidden = new ArrayList<>();
    private Geometry free;
    private Geometry certain;

    FreeParts(Geometry whole) {
        this.whole = whole;
        this.dimension = whole.getDimension();
        this.free = whole;
        this.certain = whole;
    }

    Geometry free() {
        return free;
    }

    /** Returns what stays free for all outlines; it is a part of what is free as drawn. */
    Geometry certain() {
        return certain == whole ? free : overlay(free, certain, OverlayNG.INTERSECTION);
    }

    List<Forbidden> forbidden() {
        return List.copyOf(forbidden);
    }

    /** Takes the features of some findings away, which all forbid. */
    void take(CheckedLayer layer, List<Finding> findings) {
        List<Finding> drawn = findings.stream()
                .filter(finding -> !finding.overlap().isEmpty())
                .toList();
        if (!drawn.isEmpty()) {
            int[] numbers = drawn.stream()
                    .mapToInt(finding -> number(finding, layer))
                    .sorted()
                    .toArray();
            if (dimension == 2) {
                takeAreas(layer, drawn, numbers);
            } else {
                takeLower(layer, drawn, numbers);
            }
        }
        for (Finding finding : findings) {
            WorkLimit.ask();
            if (finding.slackM() > 0 && !certain.isEmpty()) {
                certain = away(layer.index(), number(finding, layer), finding.slackM());
            }
        }
    }

    private static int number(Finding finding, CheckedLayer layer) {
        return layer.index().findNumber(finding.feature().id()).orElseThrow();
    }

    private void takeAreas(CheckedLayer layer, List<Finding> drawn, int[] numbers) {
        PackedAreas areas = layer.index().areas();
        List<Face> faces = areas.partition(whole, numbers);
        for (Finding finding : drawn) {
            int number = number(finding, layer);
            add(finding, together(faces, face -> face.areas().contains(number)));
        }
        free = free == whole
                ? together(faces, face -> face.areas().isEmpty())
                : together(partition(areas, numbers), face -> face.areas().isEmpty());
    }

    private List<Face> partition(PackedAreas areas, int[] numbers) {
        return free.isEmpty() ? List.of() : areas.partition(free, numbers);
    }

    private Geometry together(List<Face> faces, Predicate<Face> wanted) {
        List<Polygon> polygons =
                faces.stream().filter(wanted).map(Face::polygon).toList();
        return GroundParts.together(polygons, whole.getFactory());
    }

    private void takeLower(CheckedLayer layer, List<Finding> drawn, int[] numbers) {
        GroundParts parts = new LineParts(whole, List.of(layer), any -> numbers).parted();
        for (Finding finding : drawn) {
            Optional.ofNullable(parts.shared().get(GroundParts.key(layer, finding.feature())))
                    .ifPresent(shared -> add(finding, shared));
        }
        if (layer.isBoundary()) {
            free = overlay(free, covered(layer.index().areas(), numbers, window(0)), OverlayNG.DIFFERENCE);
        } else if (!free.isEmpty()) {
            free = new LineParts(free, List.of(layer), any -> numbers).parted().free();
        }
    }

    private void add(Finding finding, Geometry ground) {
        if (!ground.isEmpty()) {
            forbidden.add(new Forbidden(finding, ground));
        }
    }

    /** Takes away what no feature of a layer covers. */
    void takeOutside(CheckedLayer layer, Finding finding) {
        PackedAreas areas = layer.index().areas();
        if (!finding.overlap().isEmpty()) {
            int[] near = areas.near(whole, 0);
            if (dimension == 2) {
                add(finding, together(areas.partition(whole, near), face -> face.areas()
                        .isEmpty()));
                free = together(partition(areas, near), face -> !face.areas().isEmpty());
            } else {
                Geometry covered = covered(areas, near, window(0));
                add(finding, overlay(whole, covered, OverlayNG.DIFFERENCE));
                free = overlay(free, covered, OverlayNG.INTERSECTION);
            }
        }
        if (finding.slackM() > 0 && !certain.isEmpty()) {
            Geometry window = window(2 * finding.slackM());
            Geometry covered = covered(areas, areas.near(window, 0), window);
            requireFew(covered, finding.slackM());
            certain = overlay(certain, BoundingBuffer.inner(covered, finding.slackM()), OverlayNG.INTERSECTION);
        }
    }

    private static Geometry covered(PackedAreas areas, int[] numbers, Geometry window) {
        List<Geometry> about = Arrays.stream(numbers)
                .mapToObj(number -> areas.about(window, number))
                .filter(area -> !area.isEmpty())
                .toList();
        return about.isEmpty() ? new GeometryFactory().createPolygon() : Areas.union(about);
    }

    /** Returns what is certain and farther from a feature than a distance in metres. */
    private Geometry away(LayerIndex index, int number, double slackM) {
        Geometry window = window(slackM);
        Geometry left = certain;
        if (index.hasArea(number)) {
            left = away(left, index.areas().about(window, number), slackM);
        }
        if (index.hasLower(number)) {
            Geometry lower = index.lowerNear(number, window.getEnvelopeInternal());
            left = away(left, OverlayNGRobust.overlay(lower, window, OverlayNG.INTERSECTION), slackM);
        }
        return left;
    }

    private Geometry away(Geometry ground, Geometry feature, double slackM) {
        if (feature.isEmpty() || ground.isEmpty()) {
            return ground;
        }
        requireFew(feature, slackM);
        return overlay(ground, BoundingBuffer.outer(feature, slackM), OverlayNG.DIFFERENCE);
    }

    private static void requireFew(Geometry feature, double slackM) {
        if (!feature.isEmpty() && OutlinePairs.within(feature, 2 * slackM) > MAX_PAIRS) {
            throw OverLimitException.crossings();
        }
    }

    private Geometry window(double aroundM) {
        Envelope box = new Envelope(whole.getEnvelopeInternal());
        box.expandBy(aroundM);
        return whole.getFactory().toGeometry(box);
    }

    /** Overlays and drops results of another dimension. */
    private Geometry overlay(Geometry one, Geometry other, int operation) {
        if (one.isEmpty()) {
            return one;
        }
        if (dimension == 2) {
            return operation == OverlayNG.DIFFERENCE ? Areas.difference(one, other) : Areas.intersection(one, other);
        }
        Geometry result = OverlayNGRobust.overlay(one, other, operation);
        return whole.getFactory()
                .buildGeometry(IntStream.range(0, result.getNumGeometries())
                        .mapToObj(result::getGeometryN)
                        .filter(piece -> piece.getDimension() == dimension && !piece.isEmpty())
                        .toList());
    }
}
