package org.spatialplan.tile.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Packs geometries on a grid. Rings get the direction of vector tiles; anything smaller than a cell disappears. Not
 * thread-safe.
 */
final class PathPacker {

    private final Grid grid;
    private final int[] xs;
    private final int[] ys;
    private final List<Integer> ends = new ArrayList<>();
    private final List<PathKind> kinds = new ArrayList<>();
    private int vertices;

    private PathPacker(Grid grid, int vertices) {
        this.grid = grid;
        this.xs = new int[vertices];
        this.ys = new int[vertices];
    }

    static PackedPaths pack(List<Geometry> geometries, Grid grid) {
        PathPacker packer = new PathPacker(
                grid, geometries.stream().mapToInt(Geometry::getNumPoints).sum());
        int[] featureEnds = new int[geometries.size()];
        for (int i = 0; i < featureEnds.length; i++) {
            packer.add(geometries.get(i));
            featureEnds[i] = packer.ends.size();
        }
        return new PackedPaths(
                Arrays.copyOf(packer.xs, packer.vertices),
                Arrays.copyOf(packer.ys, packer.vertices),
                packer.ends.stream().mapToInt(Integer::intValue).toArray(),
                packer.kinds.toArray(PathKind[]::new),
                featureEnds);
    }

    private void add(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            addPolygon(polygon);
        } else if (geometry instanceof LineString line) {
            addPath(line.getCoordinateSequence(), PathKind.LINE, 2);
        } else if (geometry instanceof Point point) {
            addPath(point.getCoordinateSequence(), PathKind.POINT, 1);
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                add(geometry.getGeometryN(i));
            }
        }
    }

    private void addPolygon(Polygon polygon) {
        if (!addPath(polygon.getExteriorRing().getCoordinateSequence(), PathKind.SHELL, 4)) {
            return;
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            addPath(polygon.getInteriorRingN(i).getCoordinateSequence(), PathKind.HOLE, 4);
        }
    }

    /**
     * Adds a path.
     *
     * @return whether enough vertices were left
     */
    private boolean addPath(CoordinateSequence path, PathKind kind, int least) {
        int start = vertices;
        for (int i = 0; i < path.size(); i++) {
            int x = grid.x(path.getX(i));
            int y = grid.y(path.getY(i));
            if (vertices == start || xs[vertices - 1] != x || ys[vertices - 1] != y) {
                xs[vertices] = x;
                ys[vertices++] = y;
            }
        }
        double area = kind.isRing() ? twiceArea(start) : 1;
        if (vertices - start < least || area == 0) {
            vertices = start;
            return false;
        }
        if (kind.isRing() && (area > 0) == (kind == PathKind.SHELL)) {
            reverse(xs, start);
            reverse(ys, start);
        }
        ends.add(vertices);
        kinds.add(kind);
        return true;
    }

    /** Returns twice the area, positive if counterclockwise with y up. */
    private double twiceArea(int start) {
        double area = 0;
        for (int i = start + 1; i < vertices; i++) {
            double x0 = xs[i - 1] - (double) xs[start];
            double x1 = xs[i] - (double) xs[start];
            area += x0 * (ys[i] - (double) ys[start]) - x1 * (ys[i - 1] - (double) ys[start]);
        }
        return area;
    }

    private void reverse(int[] values, int start) {
        for (int i = start, j = vertices - 1; i < j; i++, j--) {
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
