package org.spatialplan.portrayal;

import org.spatialplan.portrayal.geometry.MapGeometry;
import org.spatialplan.portrayal.geometry.MapShape;
import org.spatialplan.portrayal.geometry.PathKind;
import org.spatialplan.portrayal.geometry.Paths;
import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Line;
import org.spatialplan.portrayal.raster.LineClip;
import org.spatialplan.portrayal.raster.Pen;
import org.spatialplan.portrayal.raster.PixelCoverage;
import org.spatialplan.portrayal.style.Drawing;

/** Paints areas, lines and marks of features. Not thread-safe. */
final class ShapePainter {

    private final View view;
    private final Brush brush;
    private final Symbols symbols;
    private final Line line = new Line();

    ShapePainter(View view, Brush brush) {
        this.view = view;
        this.brush = brush;
        this.symbols = new Symbols(view.symbols(), brush, -view.minX() * view.perX(), view.maxY() * view.perY());
    }

    void fill(Drawing.Fill fill, Object feature, MapShape shape) {
        Paths paths = view.seen(shape);
        if (!paths.hasRings()) {
            return;
        }
        for (int path = 0; path < paths.count(); path++) {
            if (paths.kinds()[path].isRing()) {
                addRing(shape, paths, path);
            }
        }
        brush.paint(symbols.ink(fill, feature));
    }

    private void addRing(MapShape shape, Paths paths, int path) {
        PixelCoverage coverage = brush.coverage();
        double offsetX = view.offsetX(shape);
        double offsetY = view.offsetY(shape);
        float[] xy = paths.xy();
        int start = paths.start(path);
        int end = paths.ends()[path];
        float x = (float) (xy[2 * start] * view.perX() + offsetX);
        float y = (float) (offsetY - xy[2 * start + 1] * view.perY());
        for (int i = start + 1; i < end; i++) {
            float nextX = (float) (xy[2 * i] * view.perX() + offsetX);
            float nextY = (float) (offsetY - xy[2 * i + 1] * view.perY());
            coverage.edge(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
    }

    void stroke(Drawing.Stroke stroke, Object feature, MapShape shape) {
        Paths paths = view.seen(shape);
        Pen pen = symbols.pen(stroke, feature);
        boolean whole = view.holdsNearly(shape);
        for (int path = 0; path < paths.count(); path++) {
            if (paths.kinds()[path] != PathKind.POINT) {
                view.trace(shape, paths, path, line);
                if (whole) {
                    brush.stroke(line, pen);
                } else {
                    strokeVisible(pen);
                }
            }
        }
        brush.paint(symbols.ink(stroke, feature));
    }

    private void strokeVisible(Pen pen) {
        float reach = pen.width() * 2 + 8;
        boolean dashed = pen.dashes().length > 0;
        new LineClip(view.width(), view.height(), reach).cut(line, dashed, (piece, before) -> {
            float offset = dashed ? offset(pen, before) : 0;
            brush.stroke(piece, new Pen(pen.width(), pen.cap(), pen.join(), pen.dashes(), offset));
        });
    }

    private static float offset(Pen pen, double before) {
        double period = 0;
        for (float length : pen.dashes()) {
            period += length;
        }
        // an odd number of lengths is read twice over
        period *= pen.dashes().length % 2 == 0 ? 1 : 2;
        return period > 0 ? (float) ((pen.dashOffset() + before) % period) : 0;
    }

    /**
     * Paints a mark at each point, or at the one place of the whole area or line, whether it is in this picture or not.
     */
    void mark(Drawing.Mark mark, Object feature, MapGeometry geometry, int number, Taken taken) {
        new AnchorPoints(view).marked(geometry, number, (x, y) -> {
            float reach = symbols.paint(mark, feature, x, y);
            taken.accept(x, y, reach);
        });
    }

    /** Receives the places of marks, in pixels. */
    interface Taken {
        void accept(float x, float y, float reach);
    }
}
