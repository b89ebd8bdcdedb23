package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/**
 * Areas overlaid in a plane of metres. What an overlay leaves of lines and points, where outlines touch, is dropped.
 *
 * <p>Results lie on a grid of a micrometre (snap rounding). Overlays in plain doubles are quicker, but where edges run within
 * nanometres of each other they may lose a whole polygon without an exception, {@code OverlayNGRobust} as well; on a grid that
 * cannot happen. All of it throws {@link org.locationtech.jts.geom.TopologyException} if an outline is invalid.
 */
public final class Areas {

    private static final PrecisionModel GRID = new PrecisionModel(1e6);

    private Areas() {}

    /** The areas of a geometry: itself if it is nothing else; of a collection the union of its polygons, perhaps empty. */
    public static Geometry of(Geometry geometry) {
        return geometry instanceof Polygonal ? geometry : union(polygons(geometry), geometry);
    }

    public static Geometry difference(Geometry one, Geometry other) {
        return onlyAreas(OverlayNG.overlay(one, other, OverlayNG.DIFFERENCE, GRID));
    }

    public static Geometry intersection(Geometry one, Geometry other) {
        return onlyAreas(OverlayNG.overlay(one, other, OverlayNG.INTERSECTION, GRID));
    }

    /** @param areas one or more */
    public static Geometry union(Collection<? extends Geometry> areas) {
        return union(areas, areas.iterator().next());
    }

    /** Whether they share more than outlines. */
    public static boolean overlap(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                && RelateNG.relate(one, other, interiors());
    }

    /** @param prepared of one of them: the work of many questions is done once */
    static boolean overlap(RelateNG prepared, Geometry other) {
        return prepared.evaluate(other, interiors());
    }

    /** A new one for each question: it keeps state. */
    private static TopologyPredicate interiors() {
        return RelatePredicate.matches("T********");
    }

    /** Those that are not empty. */
    public static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            polygons.add((Polygon) polygon);
        }
        polygons.removeIf(Polygon::isEmpty);
        return polygons;
    }

    private static Geometry union(Collection<? extends Geometry> areas, Geometry like) {
        if (areas.isEmpty()) {
            return like.getFactory().createPolygon();
        }
        return areas.size() == 1
                ? areas.iterator().next()
                : onlyAreas(UnaryUnionNG.union(List.copyOf(areas), like.getFactory(), GRID));
    }

    private static Geometry onlyAreas(Geometry result) {
        return result instanceof Polygonal
                ? result
                : result.getFactory().createMultiPolygon(polygons(result).toArray(Polygon[]::new));
    }
}
