package org.spatialplan.portrayal.raster;

import java.util.function.BiConsumer;

/** Cuts a line into strokes and gaps. Not thread-safe. */
final class Dashes {

    private final Pen pen;
    private final BiConsumer<Line, Pen.Cap> stroke;
    private int index;
    private float left;

    Dashes(Pen pen, BiConsumer<Line, Pen.Cap> stroke) {
        this.pen = pen;
        this.stroke = stroke;
    }

    /**
     * Cuts a line.
     *
     * @param dash is overwritten with each stroke
     */
    void cut(Line line, Line dash) {
        if (pen.dashes().length == 0 || !isUsable()) {
            stroke.accept(line, pen.cap());
            return;
        }
        begin();
        dash.clear();
        for (int i = 1; i < line.size(); i++) {
            cutSegment(line.x(i - 1), line.y(i - 1), line.x(i), line.y(i), dash);
        }
        end(dash);
    }

    private boolean isUsable() {
        float sum = 0;
        for (float length : pen.dashes()) {
            sum += length;
        }
        return sum > 0.5f;
    }

    private void begin() {
        index = 0;
        left = pen.dashes()[0];
        float skip = pen.dashOffset();
        while (skip >= left) {
            skip -= left;
            next();
        }
        left -= skip;
    }

    private void next() {
        index++;
        left = pen.dashes()[index % pen.dashes().length];
    }

    private void cutSegment(float x0, float y0, float x1, float y1, Line dash) {
        float length = (float) Math.hypot(x1 - x0, y1 - y0);
        float done = 0;
        while (done < length) {
            float step = Math.min(left, length - done);
            if (isStroke()) {
                dash.add(x0 + (x1 - x0) * done / length, y0 + (y1 - y0) * done / length);
                dash.add(x0 + (x1 - x0) * (done + step) / length, y0 + (y1 - y0) * (done + step) / length);
            }
            done += step;
            left -= step;
            if (left <= 1e-4f) {
                end(dash);
                next();
            }
        }
    }

    private boolean isStroke() {
        return index % 2 == 0;
    }

    private void end(Line dash) {
        if (dash.size() > 0 && isStroke()) {
            stroke.accept(dash, pen.cap());
        }
        dash.clear();
    }
}
