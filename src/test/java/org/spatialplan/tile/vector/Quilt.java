package org.spatialplan.tile.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Cells of a square whose neighbours share ragged edges exactly, made by displacing the middles of edges. */
final class Quilt {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final double size;
    private final int cells;
    private final int halvings;
    private final Map<String, List<Coordinate>> edges = new HashMap<>();

    /** @param halvings of each edge: it gets 2^halvings pieces */
    Quilt(double size, int cells, int halvings) {
        this.size = size;
        this.cells = cells;
        this.halvings = halvings;
    }

    List<Geometry> polygons(double originX, double originY) {
        List<Geometry> polygons = new ArrayList<>();
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                List<Coordinate> ring = new ArrayList<>();
                append(ring, column, row, column + 1, row, originX, originY);
                append(ring, column + 1, row, column + 1, row + 1, originX, originY);
                append(ring, column + 1, row + 1, column, row + 1, originX, originY);
                append(ring, column, row + 1, column, row, originX, originY);
                ring.add(ring.get(0).copy());
                polygons.add(FACTORY.createPolygon(ring.toArray(Coordinate[]::new)));
            }
        }
        return polygons;
    }

    private void append(List<Coordinate> ring, int x0, int y0, int x1, int y1, double originX, double originY) {
        boolean turned = x0 > x1 || y0 > y1;
        List<Coordinate> edge = turned ? edge(x1, y1, x0, y0) : edge(x0, y0, x1, y1);
        for (int i = 0; i < edge.size() - 1; i++) {
            Coordinate at = edge.get(turned ? edge.size() - 1 - i : i);
            ring.add(new Coordinate(originX + at.x, originY + at.y));
        }
    }

    private List<Coordinate> edge(int x0, int y0, int x1, int y1) {
        return edges.computeIfAbsent(x0 + " " + y0 + " " + x1 + " " + y1, key -> {
            double cell = size / cells;
            List<Coordinate> line = new ArrayList<>();
            line.add(new Coordinate(x0 * cell, y0 * cell));
            line.add(new Coordinate(x1 * cell, y1 * cell));
            Random random = new Random(key.hashCode());
            for (int i = 0; i < halvings; i++) {
                line = halved(line, random);
            }
            return line;
        });
    }

    private static List<Coordinate> halved(List<Coordinate> line, Random random) {
        List<Coordinate> finer = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            Coordinate from = line.get(i - 1);
            Coordinate to = line.get(i);
            double shift = (random.nextDouble() - 0.5) * 0.12;
            finer.add(from);
            finer.add(new Coordinate(
                    (from.x + to.x) / 2 - shift * (to.y - from.y), (from.y + to.y) / 2 + shift * (to.x - from.x)));
        }
        finer.add(line.get(line.size() - 1));
        return finer;
    }
}
