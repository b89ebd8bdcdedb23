package org.spatialplan.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.geo.ContactTolerance;

/**
 * Divides lines or points into what areas cover and what stays free. What follows the outline of all areas of a layer
 * together only touches them and stays free. Serves one ground; not thread-safe.
 */
final class LineParts {

    private static final double LONG_TOUCH_M = 0.1;

    private final Geometry ground;
    private final List<CheckedLayer> layers;
    private final Function<CheckedLayer, int[]> met;

    /**
     * Prepares one ground.
     *
     * @param met numbers of the layer's areas that the ground meets
     */
    LineParts(Geometry ground, List<CheckedLayer> layers, Function<CheckedLayer, int[]> met) {
        this.ground = ground;
        this.layers = layers;
        this.met = met;
    }

    GroundParts parted() {
        Geometry free = ground;
        Map<String, Geometry> shared = new LinkedHashMap<>();
        for (CheckedLayer layer : layers) {
            int[] areas = met.apply(layer);
            if (areas.length > 0) {
                free = free(free, layer, areas, shared);
            }
        }
        return new GroundParts(free, shared);
    }

    private Geometry free(Geometry left, CheckedLayer layer, int[] areas, Map<String, Geometry> shared) {
        Map<String, Geometry> about = new LinkedHashMap<>();
        for (int area : areas) {
            about.put(
                    GroundParts.key(layer, layer.index().located().get(area).feature()),
                    layer.index().areas().about(ground, area));
        }
        Geometry union = OverlayNGRobust.union(about.values());
        Geometry rim = union.getBoundary().buffer(ContactTolerance.TOLERANCE_M);
        Geometry along = touching(overlay(ground, union, OverlayNG.INTERSECTION), rim);
        about.forEach((feature, area) -> {
            Geometry covered = overlay(ground, area, OverlayNG.INTERSECTION);
            Geometry inside = along.isEmpty() ? covered : overlay(covered, rim, OverlayNG.DIFFERENCE);
            if (!inside.isEmpty()) {
                shared.put(feature, inside);
            }
        });
        if (layer.isBoundary()) {
            return left;
        }
        // differences of lines miss what is not noded, those with areas do not
        return GroundParts.beside(
                overlay(left, union, OverlayNG.DIFFERENCE),
                touching(overlay(left, union, OverlayNG.INTERSECTION), rim));
    }

    /**
     * Returns what only touches: a line that crosses an outline is within a millimetre of it too, but only briefly.
     */
    private Geometry touching(Geometry inside, Geometry rim) {
        return pieces(
                overlay(inside, rim, OverlayNG.INTERSECTION),
                piece -> piece.getDimension() == 0 || piece.getLength() > LONG_TOUCH_M);
    }

    /** Overlays and drops results of another dimension: points of lines. */
    private Geometry overlay(Geometry one, Geometry other, int operation) {
        return pieces(OverlayNGRobust.overlay(one, other, operation), piece -> true);
    }

    private Geometry pieces(Geometry of, Predicate<Geometry> wanted) {
        return ground.getFactory()
                .buildGeometry(IntStream.range(0, of.getNumGeometries())
                        .mapToObj(of::getGeometryN)
                        .filter(piece -> piece.getDimension() == ground.getDimension() && !piece.isEmpty())
                        .filter(wanted)
                        .toList());
    }
}
