package org.spatialplan.tile.vector;

import org.locationtech.jts.geom.Envelope;

/** Brings paths of a layer into one tile. What it returns is valid until it is asked again. Not thread-safe. */
final class PathCutter {

    private final PackedPaths paths;
    private final PathBoxes boxes;
    private final CellBox reach;
    private final double perCell;
    private final double offsetX;
    private final double offsetY;
    private final TileClip clip = new TileClip(-VectorTile.BUFFER, VectorTile.EXTENT + (double) VectorTile.BUFFER);
    private final Commands commands = new Commands();

    /** @param reach the tile's box with its buffer, map coordinates */
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
        boolean shellLost = false;
        for (int path = paths.firstPath(feature); path < paths.featureEnds()[feature]; path++) {
            PathKind kind = paths.kinds()[path];
            if (kind.isRing()) {
                boolean shell = kind == PathKind.SHELL;
                boolean kept = (shell || !shellLost) && !boxes.isPathApart(path, reach) && ring(path, shell);
                shellLost = shell ? !kept : shellLost;
            }
        }
        return commands;
    }

    Commands lines(int feature) {
        commands.clear();
        for (int path = paths.firstPath(feature); path < paths.featureEnds()[feature]; path++) {
            if (paths.kinds()[path] == PathKind.LINE && !boxes.isPathApart(path, reach)) {
                line(path);
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

    private boolean ring(int path, boolean shell) {
        commands.begin();
        if (boxes.isPathWithin(path, reach)) {
            for (int i = paths.start(path); i < paths.ends()[path]; i++) {
                commands.add(x(i), y(i));
            }
        } else {
            trace(path);
            clip.cutRing();
            for (int i = 0; i < clip.size(); i += 2) {
                commands.add(clip.get(i), clip.get(i + 1));
            }
        }
        return commands.ring(shell);
    }

    private void line(int path) {
        trace(path);
        clip.cutLine((xy, size) -> {
            commands.begin();
            for (int i = 0; i < size; i += 2) {
                commands.add(xy[i], xy[i + 1]);
            }
            commands.line();
        });
    }

    /** Of a run of vertices beyond one side of the tile only the ends matter. */
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
