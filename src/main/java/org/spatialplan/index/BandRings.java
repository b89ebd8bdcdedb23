package org.spatialplan.index;

import java.util.Arrays;

/**
 * Draws the band round some edges of an outline as rings whose winding number is above 0 wherever the band is. The
 * rings are not united, because a sweep that counts windings does not need that. Arcs are drawn from outside, so the
 * band contains everything within the distance, and nothing farther than 1.005 of it. Metres; draws one band; not
 * thread-safe.
 */
final class BandRings {

    private static final double MAX_TURN = Math.PI / 16;
    /** No vertex of the rings is farther from the outline than this many distances. */
    static final double CIRCUMSCRIBED = 1 / Math.cos(MAX_TURN / 2);

    private final double[] xy;
    private final double distance;
    private double[] ring = new double[64];
    private int numbers;
    /** The vertices of the chain, and the direction of the edge that starts at each. */
    private double[] x = new double[16];

    private double[] y = new double[16];
    private double[] dx = new double[16];
    private double[] dy = new double[16];
    private double[] length = new double[16];
    private int edges;

    BandRings(double[] xy, double distanceM) {
        this.xy = xy;
        this.distance = distanceM;
    }

    /** Takes a closed ring: x and y in turn. */
    interface Sink {
        void ring(double[] ring, int numbers);
    }

    /**
     * Draws the band.
     *
     * @param starts where edges start in the coordinates, ascending; edges that follow each other make one ring
     */
    void round(int[] starts, Sink sink) {
        for (int from = 0; from < starts.length; ) {
            int to = from + 1;
            while (to < starts.length && starts[to] == starts[to - 1] + 2) {
                to++;
            }
            readChain(starts[from], starts[to - 1] + 2);
            draw();
            sink.ring(ring, numbers);
            from = to;
        }
    }

    /** Reads a chain without edges of zero length; a chain of nothing else is a point. */
    private void readChain(int first, int last) {
        int most = (last - first) / 2 + 1;
        if (x.length <= most) {
            x = new double[2 * most];
            y = new double[2 * most];
            dx = new double[2 * most];
            dy = new double[2 * most];
            length = new double[2 * most];
        }
        edges = 0;
        x[0] = xy[first];
        y[0] = xy[first + 1];
        for (int i = first + 2; i <= last; i += 2) {
            double ex = xy[i] - x[edges];
            double ey = xy[i + 1] - y[edges];
            double norm = Math.sqrt(ex * ex + ey * ey);
            if (norm > 0) {
                dx[edges] = ex / norm;
                dy[edges] = ey / norm;
                length[edges++] = norm;
                x[edges] = xy[i];
                y[edges] = xy[i + 1];
            }
        }
        if (edges == 0) {
            dx[0] = 1;
            dy[0] = 0;
            length[0] = 0;
            x[1] = x[0];
            y[1] = y[0];
            edges = 1;
        }
    }

    /** Draws forth on the right of the chain and back on its left, with half a circle round each end. */
    private void draw() {
        numbers = 0;
        for (int k = 0; k < edges - 1; k++) {
            drawJoint(k + 1, k, k + 1, 1);
        }
        drawArc(edges, dy[edges - 1], -dx[edges - 1], Math.PI);
        for (int k = edges - 1; k > 0; k--) {
            drawJoint(k, k, k - 1, -1);
        }
        drawArc(0, -dy[0], dx[0], Math.PI);
        add(ring[0], ring[1]);
    }

    /**
     * Draws from one edge to the next on their right, or on their left on the way back. In both directions a left turn
     * has the outside of a corner.
     */
    private void drawJoint(int at, int edge, int next, int side) {
        double cross = dx[edge] * dy[next] - dy[edge] * dx[next];
        double dot = dx[edge] * dx[next] + dy[edge] * dy[next];
        double nx = side * dy[edge];
        double ny = -side * dx[edge];
        boolean straight = cross == 0 && dot >= 0;
        if (cross > 0 || cross == 0 && !straight && side > 0) {
            drawArc(at, nx, ny, Math.atan2(cross, dot));
        } else if (!straight) {
            drawInner(at, edge, next, side, cross, dot);
        }
    }

    /**
     * Draws the inside of a corner. Where both edges are long against the corner their parallels meet; otherwise the
     * ring runs to the vertex and back.
     */
    private void drawInner(int at, int edge, int next, int side, double cross, double dot) {
        double nx = side * dy[edge];
        double ny = -side * dx[edge];
        double mx = side * dy[next];
        double my = -side * dx[next];
        double half = Math.abs(cross) / (1 + dot);
        if (dot > 0 && half * distance < Math.min(length[edge], length[next]) / 4) {
            double scale = distance / (1 + dot);
            add(x[at] + (nx + mx) * scale, y[at] + (ny + my) * scale);
        } else {
            add(x[at] + nx * distance, y[at] + ny * distance);
            add(x[at], y[at]);
            add(x[at] + mx * distance, y[at] + my * distance);
        }
    }

    /** Draws tangents round an arc, counterclockwise from a direction; the vertices are where two neighbours meet. */
    private void drawArc(int at, double fromX, double fromY, double turn) {
        int parts = Math.max(1, (int) Math.ceil(turn / MAX_TURN - 1e-9));
        double part = turn / parts;
        double reach = distance / Math.cos(part / 2);
        double angle = Math.atan2(fromY, fromX);
        for (int k = 0; k < parts; k++) {
            double towards = angle + (k + 0.5) * part;
            add(x[at] + reach * Math.cos(towards), y[at] + reach * Math.sin(towards));
        }
    }

    private void add(double atX, double atY) {
        if (numbers == ring.length) {
            ring = Arrays.copyOf(ring, 2 * numbers);
        }
        ring[numbers++] = atX;
        ring[numbers++] = atY;
    }
}
