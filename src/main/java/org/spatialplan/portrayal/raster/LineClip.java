package org.spatialplan.portrayal.raster;

import java.util.function.BiConsumer;

/**
 * Cuts a line at a box (Liang and Barsky 1984), so that the picture limits the length of strokes at every scale. Not
 * thread-safe.
 */
public final class LineClip {

    private final float minX;
    private final float minY;
    private final float maxX;
    private final float maxY;
    private final Line piece = new Line();
    private double enters;
    private double leaves;

    /**
     * Clips to a picture.
     *
     * @param reach how far the box extends beyond the picture, in pixels
     */
    public LineClip(int width, int height, float reach) {
        this.minX = -reach;
        this.minY = -reach;
        this.maxX = width + reach;
        this.maxY = height + reach;
    }

    /**
     * Cuts a line.
     *
     * @param measured whether the length before a piece is needed, as dashes do; otherwise it is 0
     * @param found receives each inner piece and the length of line before it; the piece is overwritten afterwards
     */
    public void cut(Line line, boolean measured, BiConsumer<Line, Double> found) {
        piece.clear();
        double length = 0;
        double before = 0;
        for (int i = 1; i < line.size(); i++) {
            float x0 = line.x(i - 1);
            float y0 = line.y(i - 1);
            double dx = line.x(i) - (double) x0;
            double dy = line.y(i) - (double) y0;
            double step = measured ? Math.hypot(dx, dy) : 0;
            if (!isBeyond(x0, y0, line.x(i), line.y(i)) && meets(x0, y0, dx, dy)) {
                if (piece.size() == 0) {
                    before = length + enters * step;
                    piece.add((float) (x0 + enters * dx), (float) (y0 + enters * dy));
                }
                piece.add((float) (x0 + leaves * dx), (float) (y0 + leaves * dy));
            } else {
                leaves = 0;
            }
            if (piece.size() > 0 && leaves < 1) {
                found.accept(piece, before);
                piece.clear();
            }
            length += step;
        }
        if (piece.size() > 0) {
            found.accept(piece, before);
            piece.clear();
        }
    }

    /** Tests whether a segment is on one side of the box, as most segments of a huge shape are. */
    private boolean isBeyond(float x0, float y0, float x1, float y1) {
        return (x0 < minX && x1 < minX)
                || (x0 > maxX && x1 > maxX)
                || (y0 < minY && y1 < minY)
                || (y0 > maxY && y1 > maxY);
    }

    private boolean meets(double x, double y, double dx, double dy) {
        enters = 0;
        leaves = 1;
        return side(-dx, x - minX) && side(dx, maxX - x) && side(-dy, y - minY) && side(dy, maxY - y);
    }

    private boolean side(double towards, double room) {
        if (towards == 0) {
            return room >= 0;
        }
        double at = room / towards;
        if (towards < 0) {
            enters = Math.max(enters, at);
        } else {
            leaves = Math.min(leaves, at);
        }
        return enters <= leaves;
    }
}
