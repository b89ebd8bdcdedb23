package org.spatialplan.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The sea about a city and the bays that mouth lines part from it. Degrees, on a grid. */
final class SeaAndBays {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private SeaAndBays() {}

    /**
     * The one of the waters that holds the place, cut to the window.
     *
     * @param at a place at sea
     */
    static Geometry sea(List<Polygon> waters, Coordinate at, Envelope window) {
        Point point = FACTORY.createPoint(at);
        Polygon sea = waters.stream()
                .filter(water -> water.getEnvelopeInternal().contains(at) && water.contains(point))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no water lies at " + at));
        return OverlayNG.overlay(sea, FACTORY.toGeometry(window), OverlayNG.INTERSECTION, Grid.STEP);
    }

    /** What lies within each mouth, by the mouth's id. */
    static Map<String, Polygon> bays(Geometry sea, List<Mouth> mouths) {
        List<Geometry> lines = mouths.stream().map(mouth -> (Geometry) mouth.line()).toList();
        Geometry at = OverlayNG.overlay(FACTORY.buildGeometry(lines), sea, OverlayNG.INTERSECTION, Grid.STEP);
        Polygonizer parts = new Polygonizer();
        parts.add(UnaryUnionNG.union(List.of(sea.getBoundary(), at), FACTORY, Grid.STEP));
        Map<String, Polygon> bays = new LinkedHashMap<>();
        for (Mouth mouth : mouths) {
            Point inside = FACTORY.createPoint(mouth.inside());
            for (Object part : parts.getPolygons()) {
                if (((Polygon) part).contains(inside)) {
                    bays.put(mouth.id(), (Polygon) part);
                }
            }
        }
        return bays;
    }

    /**
     * A line across the sea that parts a bay from it; its ends lie on land.
     *
     * @param inside a place in the bay
     */
    record Mouth(String id, LineString line, Coordinate inside) {}
}
