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

/** The sea about a city and the bays that mouth lines part from it. Degrees, on the grid. */
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
    static Map<String, Geometry> bays(Geometry sea, List<Mouth> mouths) {
        Geometry lines = FACTORY.buildGeometry(mouths.stream().map(Mouth::line).toList());
        Geometry across = OverlayNG.overlay(lines, sea, OverlayNG.INTERSECTION, Grid.STEP);
        Faces parts = Faces.between(List.of(sea), List.of(across));
        Map<String, Geometry> bays = new LinkedHashMap<>();
        for (Mouth mouth : mouths) {
            Point inside = FACTORY.createPoint(mouth.inside());
            bays.put(
                    mouth.id(),
                    parts.all().stream()
                            .filter(part -> part.contains(inside))
                            .findFirst()
                            .orElseThrow());
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
