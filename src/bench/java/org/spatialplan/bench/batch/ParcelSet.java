package org.spatialplan.bench.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.shape.Grid;

/**
 * Parcels from a fixed seed.
 *
 * @param scene by whose polygons they are drawn
 * @param count their number
 * @param corridors how many more there are that cross the whole ground
 */
record ParcelSet(Scene scene, int count, int corridors) {

    private static final int CORRIDOR_VERTICES = 1_000;
    private static final double CORRIDOR_M = 40;

    static ParcelSet of(int count) {
        return new ParcelSet(Scene.EXACT, count, 0);
    }

    /** The number of all of them. */
    int size() {
        return count + corridors;
    }

    /** The name of its files. */
    String file() {
        return "parcels-" + scene.name().toLowerCase(Locale.ROOT) + "-" + count
                + (corridors == 0 ? "" : "-corridors-" + corridors);
    }

    /** The parcels in metres. */
    List<Polygon> draw() {
        List<Polygon> all = new ArrayList<>(scene.parcels(count));
        for (int i = 0; i < corridors; i++) {
            all.add(corridor((i + 0.5) / corridors));
        }
        return all;
    }

    /** A strip from the west to the east in waves. */
    private static Polygon corridor(double north) {
        Coordinate[] ring = new Coordinate[2 * CORRIDOR_VERTICES + 1];
        for (int i = 0; i < CORRIDOR_VERTICES; i++) {
            double share = i / (CORRIDOR_VERTICES - 1.0);
            double y = Grid.AREA.y(north) + 500 * Math.sin(share * 40);
            ring[i] = Grid.coordinate(Grid.AREA.x(share), y);
            ring[2 * CORRIDOR_VERTICES - 1 - i] = Grid.coordinate(Grid.AREA.x(share), y + CORRIDOR_M);
        }
        ring[2 * CORRIDOR_VERTICES] = ring[0].copy();
        return Grid.FACTORY.createPolygon(ring);
    }
}
