package org.spatialplan.tile.vector;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Transforms paths of a layer into one tile and cuts them. A result is valid until the next call. Not thread-safe. */
final class PathCutter {

    private static final double MIN = -VectorTile.BUFFER;
    private static final double MAX = VectorTile.EXTENT + (double) VectorTile.BUFFER;

    private final PackedPaths paths;
    private final PathBoxes boxes;
    private final CellBox reach;
    private final double perCell;
    private final double offsetX;
    private final double offsetY;
    private final TileClip clip = new TileClip(MIN, MAX);
    private final Commands commands = new Commands();
    private final SmallAreas small = new SmallAreas();

    /**
     * Cuts to one tile.
     *
     * @param reach the tile's box with its buffer, in map coordinates
     */
    PathCutter(LayerGeometry.Form form, Grid grid, Envelope box, Envelope reach) {
        this.paths = form.paths();
        this.boxes = form.boxes();
        this.reach = new CellBox(
                (reach.getMinX() - grid.originX()) / grid.step(),
                (reach.getMinY() - grid.originY()) / grid.step(),
                (reach.getMaxX() - grid.originX()) / grid.step(),
                (reach.getMaxY() - grid.originY()) / grid.step());
        double perMapUnit = VectorTile.EXTENT / box.getWidth();
        this.perCell = grid.step() * perMapUnit;
        this.offsetX = (grid.originX() - box.getMinX()) * perMapUnit;
        this.offsetY = (box.getMaxY() - grid.originY()) * perMapUnit;
    }

    Commands polygons(int feature) {
        commands.clear();
        int end = paths.featureEnds()[feature];
        int path = paths.firstPath(feature);
        while (path < end) {
            int next = path + 1;
            while (next < end && paths.kinds()[next] == PathKind.HOLE) {
                next++;
            }
            if (paths.kinds()[path] == PathKind.SHELL && !boxes.isPathApart(path, reach)) {
                cutPolygon(path, next);
            }
            path = next;
        }
        return commands;
    }

    private void cutPolygon(int shell, int end) {
        double area = boxes.isPathWithin(shell, reach) ? area(shell, end) : Double.MAX_VALUE;
        if (area <= SmallAreas.MOST) {
            writeSmall(shell, end, area);
            return;
        }
        List<double[]> lobes = lobes(shell, end);
        List<double[]> holes = new ArrayList<>();
        for (int hole = shell + 1; hole < end; hole++) {
            if (boxes.isPathWithin(hole, reach)) {
                holes.add(whole(hole));
            }
        }
        for (double[] lobe : lobes) {
            if (write(lobe, true)) {
                holes.stream()
                        .filter(hole -> lobes.size() == 1 || RingLobes.holds(lobe, lobe.length, hole[0], hole[1]))
                        .forEach(hole -> write(hole, false));
            }
        }
    }

    /** Returns the area of a polygon in square units of the tile. */
    private double area(int shell, int end) {
        double area = 0;
        for (int path = shell; path < end; path++) {
            area += (path == shell ? 1 : -1) * Math.abs(paths.twiceArea(path));
        }
        return area / 2 * perCell * perCell;
    }

    private void writeSmall(int shell, int end, double area) {
        double[] ring = whole(shell);
        double x = ring[0];
        double y = ring[1];
        switch (small.decide(area, rounded(ring, shell, end))) {
            case SQUARE -> write(new double[] {x, y, x + 1, y, x + 1, y + 1, x, y + 1}, true);
            case ROUNDED -> {
                write(ring, true);
                for (int hole = shell + 1; hole < end; hole++) {
                    write(whole(hole), false);
                }
            }
            case NOTHING -> {}
        }
    }

    /** Returns the area of a polygon with rounded vertices, in square units; 0 if none is left. */
    private double rounded(double[] ring, int shell, int end) {
        add(ring, ring.length);
        double area = commands.area();
        for (int hole = shell + 1; area > 0 && hole < end; hole++) {
            double[] inner = whole(hole);
            add(inner, inner.length);
            area -= commands.area();
        }
        return Math.max(0, area);
    }

    /** Returns what is left of a shell and of its holes that extend beyond the tile. */
    private List<double[]> lobes(int shell, int end) {
        if (boxes.isPathWithin(shell, reach)) {
            return List.of(whole(shell));
        }
        List<double[]> pieces = new ArrayList<>();
        for (int path = shell; path < end; path++) {
            if (!boxes.isPathApart(path, reach) && !boxes.isPathWithin(path, reach)) {
                trace(path);
                List<double[]> more = clip.ringPieces();
                boolean goesRound = more.isEmpty() && clip.ringGoesRound();
                if (more.isEmpty() && goesRound != (path == shell)) {
                    return List.of();
                }
                pieces.addAll(more);
            }
        }
        return pieces.isEmpty() ? List.of(RingLobes.square(MIN, MAX)) : RingLobes.of(MIN, MAX, pieces);
    }

    private double[] whole(int path) {
        int start = paths.start(path);
        double[] xy = new double[2 * (paths.ends()[path] - start)];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = x(start + i / 2);
            xy[i + 1] = y(start + i / 2);
        }
        return xy;
    }

    private boolean write(double[] ring, boolean shell) {
        add(ring, ring.length);
        return commands.ring(shell);
    }

    Commands lines(int feature) {
        commands.clear();
        for (int path = paths.firstPath(feature); path < paths.featureEnds()[feature]; path++) {
            if (paths.kinds()[path] == PathKind.LINE && !boxes.isPathApart(path, reach)) {
                cutLine(path);
            }
        }
        return commands;
    }

    Commands points(int feature) {
        commands.clear();
        for (int path = paths.firstPath(feature); path < paths.featureEnds()[feature]; path++) {
            if (paths.kinds()[path] == PathKind.POINT && !boxes.isPathApart(path, reach)) {
                commands.add(x(paths.start(path)), y(paths.start(path)));
            }
        }
        commands.points();
        return commands;
    }

    private void add(double[] xy, int size) {
        commands.begin();
        for (int i = 0; i < size; i += 2) {
            commands.add(xy[i], xy[i + 1]);
        }
    }

    private void cutLine(int path) {
        trace(path);
        clip.cutLine((xy, size) -> {
            add(xy, size);
            commands.line();
        });
    }

    /** Traces a path; of a run of vertices beyond one side of the tile only the ends matter. */
    private void trace(int path) {
        clip.clear();
        int end = paths.ends()[path];
        int i = paths.start(path);
        while (i < end) {
            int runEnd = Math.min(end, (i / PathBoxes.RUN + 1) * PathBoxes.RUN);
            if (runEnd - i > 2 && boxes.isRunApart(i, reach)) {
                clip.add(x(i), y(i));
                i = runEnd - 1;
            }
            for (; i < runEnd; i++) {
                clip.add(x(i), y(i));
            }
        }
    }

    private double x(int vertex) {
        return paths.xs()[vertex] * perCell + offsetX;
    }

    private double y(int vertex) {
        return offsetY - paths.ys()[vertex] * perCell;
    }
}
