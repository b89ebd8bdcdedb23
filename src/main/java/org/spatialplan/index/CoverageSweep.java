package org.spatialplan.index;

import java.util.Arrays;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.geo.WorkLimit;

/**
 * Measures how much of a ground areas cover, directly from their edges. No topology is built, so nothing can fail on
 * outlines that nearly coincide.
 *
 * <p>A level line sweeps upwards over the ground. Between two neighbouring heights at which an edge ends or two edges
 * cross, the covered width changes linearly, so its value half-way times the height is the exact area. Counting edges
 * from the left decides what is inside (even-odd; bands by their winding number, so their rings may overlap). The idea
 * of summing an overlay's area without the overlay is Martin Davis' (OverlayArea, JTS); this sweep also measures unions
 * of areas and the bands in which outlines may move.
 *
 * <p>Answers one question; not thread-safe.
 */
final class CoverageSweep {

    static final int GROUND = 1;
    /** The band that may contain the ground's own outline. */
    static final int GROUND_BAND = 2;
    /** Areas that are not part of the ground, wherever its outline is. */
    static final int TAKEN = 3;

    private static final int WINDOW = 4;
    private static final int FIRST_AREA = 5;
    private static final int WEIGHT_OF_BAND = 3;

    private final SurfaceMeasure surface;
    private final double originX;
    private final double originY;
    private final double width;
    private final double height;
    private double[] x1 = new double[32];
    private double[] y1 = new double[32];
    private double[] x2 = new double[32];
    private double[] y2 = new double[32];
    private int[] set = new int[32];
    private byte[] turn = new byte[32];
    private int edges;
    private int ofBands;
    private int sets = FIRST_AREA;
    private boolean windowed;

    /**
     * Prepares a sweep over one ground.
     *
     * @param box of the ground, {minX, minY, maxX, maxY}; nothing outside it is measured
     */
    CoverageSweep(double[] box, SurfaceMeasure surface) {
        this.surface = surface;
        originX = box[0];
        originY = box[1];
        width = box[2] - box[0];
        height = box[3] - box[1];
    }

    /** Returns the set of an area's edges. */
    static int area(int i) {
        return FIRST_AREA + 2 * i;
    }

    /**
     * Returns the set of the band that may contain that area's outline: where its rings have a winding number other
     * than 0.
     */
    static int band(int i) {
        return FIRST_AREA + 1 + 2 * i;
    }

    private static boolean isBand(int set) {
        return set % 2 == 0;
    }

    /** Estimates the cost in edges; the edges of a band cross others of the same band. */
    int weight() {
        return edges + (WEIGHT_OF_BAND - 1) * ofBands;
    }

    void addRing(int toSet, double[] xy) {
        addRing(toSet, xy, 0, xy.length);
    }

    /**
     * Adds the edges of a closed ring that meet the box. Left of the box only the number of crossings counts, which for
     * a chain of edges depends on its ends alone; right of it, above and below nothing counts.
     *
     * @param from index of the first x
     * @param to index after the last y
     */
    void addRing(int toSet, double[] xy, int from, int to) {
        sets = Math.max(sets, toSet + 1);
        double ax = xy[from] - originX;
        double ay = xy[from + 1] - originY;
        double chainFrom = Double.NaN;
        for (int i = from + 2; i < to; i += 2) {
            double bx = xy[i] - originX;
            double by = xy[i + 1] - originY;
            boolean left = ax < 0 && bx < 0;
            if (left && Double.isNaN(chainFrom)) {
                chainFrom = ay;
            } else if (!left && !Double.isNaN(chainFrom)) {
                addEdge(toSet, -1, chainFrom, -1, ay);
                chainFrom = Double.NaN;
            }
            if (!left && (ax <= width || bx <= width)) {
                addEdge(toSet, ax, ay, bx, by);
            }
            ax = bx;
            ay = by;
        }
        if (!Double.isNaN(chainFrom)) {
            addEdge(toSet, -1, chainFrom, -1, ay);
        }
    }

    /** Limits the drawn ground, but not its band, to the box. */
    void limit() {
        windowed = true;
        addRing(WINDOW, new double[] {
            originX,
            originY,
            originX + width,
            originY,
            originX + width,
            originY + height,
            originX,
            originY + height,
            originX,
            originY
        });
    }

    /** Adds the whole box to a set. */
    void addWhole(int toSet) {
        sets = Math.max(sets, toSet + 1);
        addEdge(toSet, -1, -1, -1, height + 1);
    }

    private void addEdge(int toSet, double ax, double ay, double bx, double by) {
        if (ay == by || ay <= 0 && by <= 0 || ay >= height && by >= height) {
            return;
        }
        if (edges == set.length) {
            grow();
        }
        boolean up = ay < by;
        x1[edges] = up ? ax : bx;
        y1[edges] = up ? ay : by;
        x2[edges] = up ? bx : ax;
        y2[edges] = up ? by : ay;
        turn[edges] = (byte) (up ? 1 : -1);
        set[edges++] = toSet;
        ofBands += isBand(toSet) ? 1 : 0;
    }

    private void grow() {
        int size = edges * 2;
        x1 = Arrays.copyOf(x1, size);
        y1 = Arrays.copyOf(y1, size);
        x2 = Arrays.copyOf(x2, size);
        y2 = Arrays.copyOf(y2, size);
        set = Arrays.copyOf(set, size);
        turn = Arrays.copyOf(turn, size);
    }

    /** Measures the covered part of the ground on the surface, in m². */
    Coverage measure() {
        long[] order = byLowerEnd();
        double[] levels = levels(order);
        return new Slabs(order, levels).sum();
    }

    /** Sorts edges by the height of their lower ends, rounded to floats: an edge never comes too late. */
    private long[] byLowerEnd() {
        long[] order = new long[edges];
        for (int i = 0; i < edges; i++) {
            order[i] = (long) Float.floatToIntBits(lowerEnd(i)) << 32 | i;
        }
        Arrays.sort(order);
        return order;
    }

    private float lowerEnd(int edge) {
        return (float) Math.max(0, y1[edge]);
    }

    /** Lists the heights at which edges end or cross, ascending. */
    private double[] levels(long[] order) {
        double[] levels = new double[edges * 3 + 2];
        int n = 0;
        levels[n++] = 0;
        levels[n++] = height;
        for (int k = 0; k < edges; k++) {
            if ((k & 255) == 255) {
                WorkLimit.ask();
            }
            int i = (int) order[k];
            if (n + edges + 2 > levels.length) {
                levels = Arrays.copyOf(levels, levels.length * 2 + edges);
            }
            if (y1[i] > 0) {
                levels[n++] = y1[i];
            }
            if (y2[i] < height) {
                levels[n++] = y2[i];
            }
            float upperEnd = (float) y2[i];
            for (int m = k + 1; m < edges; m++) {
                int j = (int) order[m];
                if (lowerEnd(j) > upperEnd) {
                    break;
                }
                if (set[i] != set[j] || isBand(set[i])) {
                    double level = crossingHeight(i, j);
                    if (level > 0 && level < height) {
                        levels[n++] = level;
                    }
                }
            }
        }
        levels = Arrays.copyOf(levels, n);
        Arrays.sort(levels);
        return levels;
    }

    /** Returns the height at which two edges cross; negative if they do not. */
    private double crossingHeight(int i, int j) {
        if (Math.max(x1[i], x2[i]) < Math.min(x1[j], x2[j]) || Math.max(x1[j], x2[j]) < Math.min(x1[i], x2[i])) {
            return -1;
        }
        double dx = x2[i] - x1[i];
        double dy = y2[i] - y1[i];
        double ex = x2[j] - x1[j];
        double ey = y2[j] - y1[j];
        double gapX = x1[j] - x1[i];
        double gapY = y1[j] - y1[i];
        double turn = dx * ey - dy * ex;
        double along = (gapX * ey - gapY * ex) / turn;
        double across = (gapX * dy - gapY * dx) / turn;
        boolean cross = along > 0 && along < 1 && across > 0 && across < 1;
        return cross ? y1[i] + along * dy : -1;
    }

    /** One walk over all slabs between neighbouring levels. */
    private final class Slabs {

        private final long[] order;
        private final double[] levels;
        private final int[] active = new int[edges];
        private final int[] waiting = new int[edges];
        private final double[] x = new double[edges];
        private final int[] at = new int[edges];
        private final boolean[] inside = new boolean[sets + 2];
        private final int[] windings = new int[sets + 2];
        private int activeCount;
        private int next;
        private int covering;
        private int mayCover;
        private int mustCover;
        private double drawn;
        private double most;
        private double least;

        Slabs(long[] order, double[] levels) {
            this.order = order;
            this.levels = levels;
        }

        Coverage sum() {
            for (int k = 1; k < levels.length; k++) {
                if ((k & 255) == 0) {
                    WorkLimit.ask();
                }
                double thickness = levels[k] - levels[k - 1];
                if (thickness > 0) {
                    double level = levels[k - 1] + thickness / 2;
                    cross(collect(level), level, thickness);
                }
            }
            return new Coverage(drawn, least, most);
        }

        /** Sorts the edges at a height from left to right and returns their number. */
        private int collect(double level) {
            while (next < edges && Float.intBitsToFloat((int) (order[next] >>> 32)) <= (float) level) {
                active[activeCount++] = (int) order[next++];
            }
            int early = 0;
            int n = 0;
            for (int k = 0; k < activeCount; k++) {
                int edge = active[k];
                if (y2[edge] > level) {
                    if (y1[edge] < level) {
                        insert(n++, edge, level);
                    } else {
                        waiting[early++] = edge;
                    }
                }
            }
            // in the order of this level they are nearly in that of the next
            System.arraycopy(at, 0, active, 0, n);
            System.arraycopy(waiting, 0, active, n, early);
            activeCount = n + early;
            return n;
        }

        private void insert(int n, int edge, double level) {
            double crossed = x1[edge] + (x2[edge] - x1[edge]) * ((level - y1[edge]) / (y2[edge] - y1[edge]));
            int k = n;
            while (k > 0 && x[k - 1] > crossed) {
                x[k] = x[k - 1];
                at[k] = at[k - 1];
                k--;
            }
            x[k] = crossed;
            at[k] = edge;
        }

        private void cross(int n, double level, double thickness) {
            double curvature = surface.curvature(originY + level);
            for (int k = 0; k < n; k++) {
                if (mayCover > 0 && isGround()) {
                    double area =
                            (eastwardM(k, thickness, curvature) - eastwardM(k - 1, thickness, curvature)) * thickness;
                    drawn += inside[GROUND] && covering > 0 ? area : 0;
                    most += area;
                    least += inside[GROUND] && !inside[GROUND_BAND] && mustCover > 0 ? area : 0;
                }
                toggle(at[k]);
            }
            if (n > 0) {
                Arrays.fill(inside, false);
                Arrays.fill(windings, 0);
                covering = mayCover = mustCover = 0;
            }
        }

        private boolean isGround() {
            return (inside[GROUND] || inside[GROUND_BAND]) && !inside[TAKEN] && (inside[WINDOW] || !windowed);
        }

        private double eastwardM(int k, double thickness, double curvature) {
            int edge = at[k];
            double run = (x2[edge] - x1[edge]) * (thickness / (y2[edge] - y1[edge]));
            return surface.eastwardM(originX + x[k], run, curvature);
        }

        private void toggle(int edge) {
            int changed = set[edge];
            windings[changed] += turn[edge];
            boolean in = isBand(changed) ? windings[changed] != 0 : !inside[changed];
            if (in == inside[changed]) {
                return;
            }
            if (changed < FIRST_AREA) {
                inside[changed] = in;
                return;
            }
            int area = changed - (changed + 1) % 2;
            count(area, -1);
            inside[changed] = in;
            count(area, 1);
        }

        private void count(int area, int step) {
            boolean in = inside[area];
            boolean inBand = inside[area + 1];
            covering += in ? step : 0;
            mayCover += in || inBand ? step : 0;
            mustCover += in && !inBand ? step : 0;
        }
    }
}
