package org.spatialplan.index;

import java.util.Arrays;

/**
 * The band round some edges of an outline, as rings with the winding number above 0 wherever the band is: nothing is united, a
 * sweep that counts windings needs no more. Arcs are drawn from outside, so the band holds all within the distance, and nothing
 * farther than 1.005 of it. Metres; made for one band.
 */
final class BandRings {

    private static final double MAX_TURN = Math.PI / 16;
    /** No vertex of the rings is farther than so many distances from the outline. */
    static final double CIRCUMSCRIBED = 1 / Math.cos(MAX_TURN / 2);

    private final double[] xy;
    private final double distance;
    private double[] ring = new double[64];
    private int numbers;
    /** Of the chain: its vertices, and the direction of the edge that starts at each. */
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

    /** @param starts where edges start in the coordinates, ascending; those that follow each other make one ring */
    void round(int[] starts, Sink sink) {
        for (int from = 0; from < starts.length; ) {
            int to = from + 1;
            while (to < starts.length && starts[to] == starts[to - 1] + 2) {
                to++;
            }
            chain(starts[from], starts[to - 1] + 2);
            draw();
            sink.ring(ring, numbers);
            from = to;
        }
    }

    /** Reads a chain without edges of no length; one that has no other stands for a point. */
    private void chain(int first, int last) {
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

    /** Forth on the right of the chain, back on its left, half a circle round each end. */
    private void draw() {
        numbers = 0;
        for (int k = 0; k < edges - 1; k++) {
            joint(k + 1, k, k + 1, 1);
        }
        arc(edges, dy[edges - 1], -dx[edges - 1], Math.PI);
        for (int k = edges - 1; k > 0; k--) {
            joint(k, k, k - 1, -1);
        }
        arc(0, -dy[0], dx[0], Math.PI);
        add(ring[0], ring[1]);
    }

    /**
     * From one edge to the next on the right of them; on the left if they are walked back. Either way a turn to the left, as it is
     * walked, is what has the outside of a corner there.
     */
    private void joint(int at, int edge, int next, int side) {
        double cross = dx[edge] * dy[next] - dy[edge] * dx[next];
        double dot = dx[edge] * dx[next] + dy[edge] * dy[next];
        double nx = side * dy[edge];
        double ny = -side * dx[edge];
        boolean straight = cross == 0 && dot >= 0;
        if (cross > 0 || cross == 0 && !straight && side > 0) {
            arc(at, nx, ny, Math.atan2(cross, dot));
        } else if (!straight) {
            inner(at, edge, next, side, cross, dot);
        }
    }

    /** Where both edges are long against the corner their parallels meet; else the ring runs to the vertex and back. */
    private void inner(int at, int edge, int next, int side, double cross, double dot) {
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

    /** Tangents round an arc, from a direction counterclockwise: where two neighbours meet. */
    private void arc(int at, double fromX, double fromY, double turn) {
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
