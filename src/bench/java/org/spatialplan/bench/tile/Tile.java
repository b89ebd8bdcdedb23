package org.spatialplan.bench.tile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A tile of the web's scheme, counted from the north-west. */
record Tile(int zoom, int column, int row) {

    private static final double REACH = 20_037_508.342789244;
    private static final int TRIES = 20;

    /** Different tiles in which vertices of the geometries lie, each vertex as likely as another. */
    static List<Tile> drawn(List<Geometry> webMercator, int zoom, int most) {
        List<Coordinate[]> outlines =
                webMercator.stream().map(Geometry::getCoordinates).toList();
        Random random = new Random(zoom);
        int[] ends = new int[outlines.size()];
        int vertices = 0;
        for (int i = 0; i < ends.length; i++) {
            vertices += outlines.get(i).length;
            ends[i] = vertices;
        }
        Set<Tile> tiles = new HashSet<>();
        List<Tile> inOrder = new ArrayList<>();
        for (int i = 0; i < TRIES * most && inOrder.size() < most; i++) {
            Tile tile = holding(vertex(outlines, ends, random.nextInt(vertices)), zoom);
            if (tiles.add(tile)) {
                inOrder.add(tile);
            }
        }
        return inOrder;
    }

    private static Coordinate vertex(List<Coordinate[]> outlines, int[] ends, int number) {
        int at = java.util.Arrays.binarySearch(ends, number);
        int outline = at >= 0 ? at + 1 : -at - 1;
        return outlines.get(outline)[number - (outline == 0 ? 0 : ends[outline - 1])];
    }

    private static Tile holding(Coordinate place, int zoom) {
        double span = 2 * REACH / (1 << zoom);
        return new Tile(zoom, (int) ((place.x + REACH) / span), (int) ((REACH - place.y) / span));
    }
}
