package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/**
 * Areas overlaid. What an overlay leaves of lines and points, where outlines touch, is dropped. Coordinates are those of one
 * plane. All of it throws {@link TopologyException} where outlines cannot be noded, which JTS' robust overlay leaves very few.
 */
public final class Areas {

    private Areas() {}

    /** The areas of a geometry: itself if it is nothing else; of a collection the union of its polygons, perhaps empty. */
    public static Geometry of(Geometry geometry) {
        return geometry instanceof Polygonal ? geometry : union(polygons(geometry), geometry);
    }

    public static Geometry difference(Geometry one, Geometry other) {
        return onlyAreas(OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE));
    }

    public static Geometry intersection(Geometry one, Geometry other) {
        return onlyAreas(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION));
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
        return areas.size() == 1 ? areas.iterator().next() : onlyAreas(OverlayNGRobust.union(List.copyOf(areas), like.getFactory()));
    }

    private static Geometry onlyAreas(Geometry result) {
        return result instanceof Polygonal
                ? result
                : result.getFactory().createMultiPolygon(polygons(result).toArray(Polygon[]::new));
    }
}
