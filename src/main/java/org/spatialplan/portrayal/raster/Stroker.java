package org.spatialplan.portrayal.raster;

/**
 * Turns lines into outlines: the edges to the left of a line in its direction, those to its right against it. Every
 * part of the outline has the same direction, so strokes that cross cover once. Not thread-safe.
 */
public final class Stroker {

    /** The limit of the mitre's length in line widths, as in SVG and AGG. */
    private static final float MITRE_LIMIT = 4;
    /** Corners that turn by less, in radians squared, need no join. */
    private static final float STRAIGHT = 0.02f;
    /** Up to this half width in pixels a round corner of less than a right angle looks pointed. */
    private static final float HARDLY_ROUND = 0.8f;
    /** The smallest angle between the corners of an arc, in radians, so that arcs of a wide pen stay short. */
    private static final double MIN_STEP = 0.02;
    /** The largest distance of a chord from its arc, in pixels. */
    private static final double ARC_TOLERANCE = 0.12;

    private final PixelCoverage coverage;
    private final Line dash = new Line();
    private float half;
    private double arcStep;
    private Pen.Join join;
    private float ux;
    private float uy;
    private float length;
    private float vx;
    private float vy;
    private float nextLength;
    private float leftX;
    private float leftY;
    private float rightX;
    private float rightY;

    public Stroker(PixelCoverage coverage) {
        this.coverage = coverage;
    }

    /** Adds the outline of the stroked line to the coverage. The line may lose its closing vertex. */
    public void stroke(Line line, Pen pen) {
        half = Math.max(0.05f, pen.width() / 2);
        arcStep = MIN_STEP + 2 * Math.acos(Math.max(0, 1 - ARC_TOLERANCE / Math.max(half, ARC_TOLERANCE)));
        join = pen.join();
        if (pen.dashes().length > 0) {
            new Dashes(pen, this::strokeSolid).cut(line, dash);
        } else {
            strokeSolid(line, pen.cap());
        }
    }

    private void strokeSolid(Line line, Pen.Cap cap) {
        if (line.size() == 0) {
            return;
        }
        if (line.size() == 1) {
            strokeDot(line.x(0), line.y(0), cap);
        } else if (line.open()) {
            strokeClosed(line);
        } else {
            opened(line, cap);
        }
    }

    private void strokeDot(float x, float y, Pen.Cap cap) {
        if (cap != Pen.Cap.BUTT) {
            leftX = rightX = x;
            leftY = y - half;
            rightY = y + half;
            strokeCap(x, y, 1, 0, cap);
            leftY = y + half;
            rightY = y - half;
            strokeCap(x, y, -1, 0, cap);
        }
    }

    private void opened(Line line, Pen.Cap cap) {
        int last = line.size() - 1;
        turnToNext(line, 0, 1);
        turn();
        float startX = line.x(0);
        float startY = line.y(0);
        float startUx = ux;
        float startUy = uy;
        begin(startX, startY);
        float firstLeftX = leftX;
        float firstLeftY = leftY;
        float firstRightX = rightX;
        float firstRightY = rightY;
        for (int i = 1; i < last; i++) {
            turnToNext(line, i, i + 1);
            strokeCorner(line.x(i), line.y(i));
            turn();
        }
        addStep(line.x(last) + uy * half, line.y(last) - ux * half, line.x(last) - uy * half, line.y(last) + ux * half);
        strokeCap(line.x(last), line.y(last), ux, uy, cap);
        leftX = firstRightX;
        leftY = firstRightY;
        rightX = firstLeftX;
        rightY = firstLeftY;
        strokeCap(startX, startY, -startUx, -startUy, cap);
    }

    /** Strokes a closed line, beginning in the middle of the last segment, where there is no corner. */
    private void strokeClosed(Line line) {
        int size = line.size();
        turnToNext(line, size - 1, 0);
        turn();
        length /= 2;
        float closingLength = length;
        begin((line.x(size - 1) + line.x(0)) / 2, (line.y(size - 1) + line.y(0)) / 2);
        float firstLeftX = leftX;
        float firstLeftY = leftY;
        float firstRightX = rightX;
        float firstRightY = rightY;
        for (int i = 0; i < size; i++) {
            turnToNext(line, i, i + 1 == size ? 0 : i + 1);
            nextLength = i + 1 == size ? closingLength : nextLength;
            strokeCorner(line.x(i), line.y(i));
            turn();
        }
        addStep(firstLeftX, firstLeftY, firstRightX, firstRightY);
    }

    /** Computes the direction of the next segment. */
    private void turnToNext(Line line, int from, int to) {
        float dx = line.x(to) - line.x(from);
        float dy = line.y(to) - line.y(from);
        nextLength = (float) Math.sqrt(dx * dx + dy * dy);
        vx = dx / nextLength;
        vy = dy / nextLength;
    }

    private void turn() {
        ux = vx;
        uy = vy;
        length = nextLength;
    }

    private void begin(float x, float y) {
        leftX = x + uy * half;
        leftY = y - ux * half;
        rightX = x - uy * half;
        rightY = y + ux * half;
    }

    /** Draws the corner from the last segment to the next about their vertex. */
    private void strokeCorner(float x, float y) {
        float cross = ux * vy - uy * vx;
        float dot = ux * vx + uy * vy;
        if (isPlain(cross, dot)) {
            float mx = (uy + vy) * half / (1 + dot);
            float my = (ux + vx) * half / (1 + dot);
            addStep(x + mx, y - my, x - mx, y + my);
            return;
        }
        addStep(x + uy * half, y - ux * half, x - uy * half, y + ux * half);
        if (cross > 0) {
            outerLeft(x, y, uy, -ux, vy, -vx, dot, x + vy * half, y - vx * half);
            addRight(x, y);
            addRight(x - vy * half, y + vx * half);
        } else {
            addLeft(x, y);
            addLeft(x + vy * half, y - vx * half);
            outerRight(x, y, -uy, ux, -vy, vx, dot, x - vy * half, y + vx * half);
        }
    }

    /**
     * Tests whether one point on either side makes the corner: it hardly turns, or its mitre fits outside and inside.
     */
    private boolean isPlain(float cross, float dot) {
        if (dot > 0 && cross * cross < STRAIGHT) {
            return true;
        }
        boolean pointed = isMitred(dot) || (join == Pen.Join.ROUND && half < HARDLY_ROUND && dot > 0);
        float shorter = Math.min(length, nextLength);
        return pointed && half * half * (1 - dot) < shorter * shorter * (1 + dot);
    }

    private void outerLeft(float x, float y, float ax, float ay, float bx, float by, float dot, float toX, float toY) {
        if (isMitred(dot)) {
            addLeft(x + (ax + bx) * half / (1 + dot), y + (ay + by) * half / (1 + dot));
        } else if (join == Pen.Join.ROUND) {
            double start = Math.atan2(ay, ax);
            double turn = Math.acos(Math.max(-1, Math.min(1, dot)));
            int steps = (int) (turn / arcStep);
            for (int i = 1; i <= steps; i++) {
                double angle = start + turn * i / (steps + 1);
                addLeft(x + half * (float) Math.cos(angle), y + half * (float) Math.sin(angle));
            }
        }
        addLeft(toX, toY);
    }

    private void outerRight(float x, float y, float ax, float ay, float bx, float by, float dot, float toX, float toY) {
        if (isMitred(dot)) {
            addRight(x + (ax + bx) * half / (1 + dot), y + (ay + by) * half / (1 + dot));
        } else if (join == Pen.Join.ROUND) {
            double start = Math.atan2(ay, ax);
            double turn = Math.acos(Math.max(-1, Math.min(1, dot)));
            int steps = (int) (turn / arcStep);
            for (int i = 1; i <= steps; i++) {
                double angle = start - turn * i / (steps + 1);
                addRight(x + half * (float) Math.cos(angle), y + half * (float) Math.sin(angle));
            }
        }
        addRight(toX, toY);
    }

    private boolean isMitred(float dot) {
        // mitre length / width = 1 / sin(inner angle / 2) = sqrt(2 / (1 + dot))
        return join == Pen.Join.MITRE && 2 < MITRE_LIMIT * MITRE_LIMIT * (1 + dot);
    }

    /** Closes an end from the left offset point round to the right one. */
    private void strokeCap(float x, float y, float ux, float uy, Pen.Cap cap) {
        float endX = rightX;
        float endY = rightY;
        if (cap == Pen.Cap.SQUARE) {
            addLeft(leftX + ux * half, leftY + uy * half);
            addLeft(endX + ux * half, endY + uy * half);
        } else if (cap == Pen.Cap.ROUND) {
            double start = Math.atan2(leftY - y, leftX - x);
            int steps = Math.max(2, (int) (Math.PI / arcStep));
            for (int i = 1; i < steps; i++) {
                double angle = start + Math.PI * i / steps;
                addLeft(x + half * (float) Math.cos(angle), y + half * (float) Math.sin(angle));
            }
        }
        addLeft(endX, endY);
    }

    private void addStep(float lx, float ly, float rx, float ry) {
        addLeft(lx, ly);
        addRight(rx, ry);
    }

    private void addLeft(float x, float y) {
        coverage.edge(leftX, leftY, x, y);
        leftX = x;
        leftY = y;
    }

    private void addRight(float x, float y) {
        coverage.edge(x, y, rightX, rightY);
        rightX = x;
        rightY = y;
    }
}
