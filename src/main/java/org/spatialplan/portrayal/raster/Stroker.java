package org.spatialplan.portrayal.raster;

/**
 * Turns lines into outlines: the edges to the left of a line in its direction, those to its right against it. Every part of
 * the outline runs in the same sense, so strokes that cross cover once. Not thread-safe.
 */
public final class Stroker {

    /** Of the mitre's length in line widths, as SVG and AGG have it. */
    private static final float MITRE_LIMIT = 4;
    /** Corners that turn by less, in radians squared, need no join. */
    private static final float STRAIGHT = 0.02f;
    /** The farthest that a chord may lie from its arc, pixels. */
    private static final double ARC_TOLERANCE = 0.12;

    private final Coverage coverage;
    private final Line dash = new Line();
    private float half;
    private double arcStep;
    private Pen.Join join;
    private float leftX;
    private float leftY;
    private float rightX;
    private float rightY;

    public Stroker(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Adds the outline of the stroked line to the coverage. The line may lose its closing vertex. */
    public void stroke(Line line, Pen pen) {
        half = Math.max(0.05f, pen.width() / 2);
        arcStep = 2 * Math.acos(Math.max(0, 1 - ARC_TOLERANCE / Math.max(half, ARC_TOLERANCE)));
        join = pen.join();
        if (pen.dashes().length > 0) {
            new Dashes(pen, this::solid).cut(line, dash);
        } else {
            solid(line, pen.cap());
        }
    }

    private void solid(Line line, Pen.Cap cap) {
        if (line.size() == 0) {
            return;
        }
        if (line.size() == 1) {
            dot(line.x(0), line.y(0), cap);
        } else if (line.open()) {
            closed(line);
        } else {
            opened(line, cap);
        }
    }

    private void dot(float x, float y, Pen.Cap cap) {
        if (cap != Pen.Cap.BUTT) {
            leftX = rightX = x;
            leftY = y - half;
            rightY = y + half;
            cap(x, y, 1, 0, cap);
            leftY = y + half;
            rightY = y - half;
            cap(x, y, -1, 0, cap);
        }
    }

    private void opened(Line line, Pen.Cap cap) {
        int last = line.size() - 1;
        float ux = unitX(line, 0, 1);
        float uy = unitY(line, 0, 1);
        float startX = line.x(0);
        float startY = line.y(0);
        begin(startX, startY, ux, uy);
        float firstLeftX = leftX;
        float firstLeftY = leftY;
        float firstRightX = rightX;
        float firstRightY = rightY;
        for (int i = 1; i < last; i++) {
            float vx = unitX(line, i, i + 1);
            float vy = unitY(line, i, i + 1);
            corner(line, i, ux, uy, vx, vy);
            ux = vx;
            uy = vy;
        }
        step(line.x(last) + uy * half, line.y(last) - ux * half, line.x(last) - uy * half, line.y(last) + ux * half);
        cap(line.x(last), line.y(last), ux, uy, cap);
        leftX = firstRightX;
        leftY = firstRightY;
        rightX = firstLeftX;
        rightY = firstLeftY;
        cap(startX, startY, -unitX(line, 0, 1), -unitY(line, 0, 1), cap);
    }

    private void closed(Line line) {
        int size = line.size();
        float ux = unitX(line, size - 1, 0);
        float uy = unitY(line, size - 1, 0);
        // begins at the last vertex' offset point towards the first, and comes back to it
        begin(line.x(size - 1), line.y(size - 1), ux, uy);
        float firstLeftX = leftX;
        float firstLeftY = leftY;
        float firstRightX = rightX;
        float firstRightY = rightY;
        for (int i = 0; i < size; i++) {
            int next = i + 1 == size ? 0 : i + 1;
            float vx = unitX(line, i, next);
            float vy = unitY(line, i, next);
            corner(line, i, ux, uy, vx, vy);
            ux = vx;
            uy = vy;
        }
        step(firstLeftX, firstLeftY, firstRightX, firstRightY);
    }

    private void begin(float x, float y, float ux, float uy) {
        leftX = x + uy * half;
        leftY = y - ux * half;
        rightX = x - uy * half;
        rightY = y + ux * half;
    }

    /** From direction u to direction v about a vertex. */
    private void corner(Line line, int at, float ux, float uy, float vx, float vy) {
        float x = line.x(at);
        float y = line.y(at);
        float cross = ux * vy - uy * vx;
        float dot = ux * vx + uy * vy;
        if (dot > 0 && cross * cross < STRAIGHT) {
            float mx = (uy + vy) * half / (1 + dot);
            float my = (ux + vx) * half / (1 + dot);
            step(x + mx, y - my, x - mx, y + my);
            return;
        }
        float lx = x + uy * half;
        float ly = y - ux * half;
        float rx = x - uy * half;
        float ry = y + ux * half;
        float nlx = x + vy * half;
        float nly = y - vx * half;
        float nrx = x - vy * half;
        float nry = y + vx * half;
        step(lx, ly, rx, ry);
        if (cross > 0) {
            outerLeft(x, y, uy, -ux, vy, -vx, dot, nlx, nly);
            right(x, y);
            right(nrx, nry);
        } else {
            left(x, y);
            left(nlx, nly);
            outerRight(x, y, -uy, ux, -vy, vx, dot, nrx, nry);
        }
    }

    private void outerLeft(float x, float y, float ax, float ay, float bx, float by, float dot, float toX, float toY) {
        if (isMitred(dot)) {
            left(x + (ax + bx) * half / (1 + dot), y + (ay + by) * half / (1 + dot));
        } else if (join == Pen.Join.ROUND) {
            double start = Math.atan2(ay, ax);
            double turn = Math.acos(Math.max(-1, Math.min(1, dot)));
            int steps = (int) (turn / arcStep);
            for (int i = 1; i <= steps; i++) {
                double angle = start + turn * i / (steps + 1);
                left(x + half * (float) Math.cos(angle), y + half * (float) Math.sin(angle));
            }
        }
        left(toX, toY);
    }

    private void outerRight(float x, float y, float ax, float ay, float bx, float by, float dot, float toX, float toY) {
        if (isMitred(dot)) {
            right(x + (ax + bx) * half / (1 + dot), y + (ay + by) * half / (1 + dot));
        } else if (join == Pen.Join.ROUND) {
            double start = Math.atan2(ay, ax);
            double turn = Math.acos(Math.max(-1, Math.min(1, dot)));
            int steps = (int) (turn / arcStep);
            for (int i = 1; i <= steps; i++) {
                double angle = start - turn * i / (steps + 1);
                right(x + half * (float) Math.cos(angle), y + half * (float) Math.sin(angle));
            }
        }
        right(toX, toY);
    }

    private boolean isMitred(float dot) {
        // mitre length / width = 1 / sin(inner angle / 2) = sqrt(2 / (1 + dot))
        return join == Pen.Join.MITRE && 2 < MITRE_LIMIT * MITRE_LIMIT * (1 + dot);
    }

    /** Closes an end: from the left offset point round to the right one. */
    private void cap(float x, float y, float ux, float uy, Pen.Cap cap) {
        float endX = rightX;
        float endY = rightY;
        if (cap == Pen.Cap.SQUARE) {
            left(leftX + ux * half, leftY + uy * half);
            left(endX + ux * half, endY + uy * half);
        } else if (cap == Pen.Cap.ROUND) {
            double start = Math.atan2(leftY - y, leftX - x);
            int steps = Math.max(2, (int) (Math.PI / arcStep));
            for (int i = 1; i < steps; i++) {
                double angle = start + Math.PI * i / steps;
                left(x + half * (float) Math.cos(angle), y + half * (float) Math.sin(angle));
            }
        }
        left(endX, endY);
    }

    private void step(float lx, float ly, float rx, float ry) {
        left(lx, ly);
        right(rx, ry);
    }

    private void left(float x, float y) {
        coverage.edge(leftX, leftY, x, y);
        leftX = x;
        leftY = y;
    }

    private void right(float x, float y) {
        coverage.edge(x, y, rightX, rightY);
        rightX = x;
        rightY = y;
    }

    private static float unitX(Line line, int from, int to) {
        float dx = line.x(to) - line.x(from);
        float dy = line.y(to) - line.y(from);
        return dx / (float) Math.sqrt(dx * dx + dy * dy);
    }

    private static float unitY(Line line, int from, int to) {
        float dx = line.x(to) - line.x(from);
        float dy = line.y(to) - line.y(from);
        return dy / (float) Math.sqrt(dx * dx + dy * dy);
    }
}
