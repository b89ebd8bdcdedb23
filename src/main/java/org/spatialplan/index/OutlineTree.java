package org.spatialplan.index;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.WorkLimit;

/**
 * A tree of boxes over the edges of one outline. A few edges tell how near the outline comes to a place, however many
 * it has. Runs of a few edges keep the order of the outline, so neighbours in the tree are neighbours on the ground.
 * Metres. Immutable; threads read it without locks.
 *
 * <p>Answers depend on the edges near a place and on the box of the whole outline, not on the shape of the tree: a tree
 * without the edges far away answers the same to the last bit. So a box is never farther from a place than what is in it,
 * also with rounded numbers, and nearer edges are never left out.
 *
 * <p>An edge takes about 6 bytes beside its coordinates, which are shared.
 */
final class OutlineTree {

    private static final int EDGES_A_RUN = 8;
    private static final int CHILDREN = 4;
    private static final int MAX_LEVELS = 20;
    private static final double ROUNDED = 1 + 1e-6;
    /** A box whose half diagonal is below this share of the slack is not divided. */
    private static final double SMALL = 0.0035;

    private final double[] xy;
    /** Where the first edge of each run starts in {@link #xy}, and where its last edge ends. */
    private final int[] from;

    private final int[] to;
    /** {minX, minY, maxX, maxY} of each node, level by level; the runs first. */
    private final double[] boxes;
    /** Where each level begins, counted in nodes, and the end. */
    private final int[] levels;
    /** {minX, minY, maxX, maxY} of the whole outline, though some of its edges may be missing. */
    private final double[] whole;

    static final OutlineTree EMPTY = new OutlineTree(new double[0], new int[0], new int[0], null);

    /** @param box of the whole outline; null if all of it is here */
    private OutlineTree(double[] xy, int[] from, int[] to, double[] box) {
        this.xy = xy;
        this.from = from;
        this.to = to;
        this.levels = levels(from.length);
        this.boxes = new double[levels[levels.length - 1] * 4];
        for (int run = 0; run < from.length; run++) {
            enclose(run);
        }
        for (int level = 1; level < levels.length - 1; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                enclose(level, node);
            }
        }
        whole = box == null ? here() : box;
    }

    private double[] here() {
        int top = levels[levels.length - 2] * 4;
        return boxes.length == 0 ? new double[] {1, 1, -1, -1} : Arrays.copyOfRange(boxes, top, top + 4);
    }

    /** Builds the outline of an area; cut lines are not outline. */
    static OutlineTree of(PieceIndex pieces, int area) {
        Runs runs = new Runs();
        for (int piece : pieces.of(area)) {
            for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
                for (int i = pieces.from(ring); i < pieces.to(ring) - 2; i += 2) {
                    if (!pieces.isCut(piece, i)) {
                        runs.add(i);
                    }
                }
                runs.end();
            }
        }
        return runs.build(pieces.xy(), pieces.boxOf(area));
    }

    /** Builds the tree of lines or rings; a single point is an edge of zero length. */
    static OutlineTree of(List<double[]> lines) {
        Runs runs = new Runs();
        double[] all = new double
                [lines.stream().mapToInt(line -> Math.max(4, line.length)).sum()];
        int n = 0;
        for (double[] line : lines) {
            System.arraycopy(line, 0, all, n, line.length);
            int end = n + line.length;
            if (line.length == 2) {
                all[end++] = line[0];
                all[end++] = line[1];
            }
            for (int i = n; i < end - 2; i += 2) {
                runs.add(i);
            }
            runs.end();
            n = end;
        }
        return runs.build(all, null);
    }

    boolean isEmpty() {
        return from.length == 0;
    }

    /** Returns {minX, minY, maxX, maxY} of the whole outline; without one the minimum exceeds the maximum. */
    double[] box() {
        return whole.clone();
    }

    double[] xy() {
        return xy;
    }

    long bytes() {
        return 8L * boxes.length + 4L * (from.length + to.length + levels.length);
    }

    /**
     * Returns the squared distance from a point: any value up to {@code enough} if it is smaller, infinite beyond the
     * limit.
     */
    double squaredDistance(double x, double y, double enough, double limit) {
        return isEmpty() ? Double.POSITIVE_INFINITY : new Nearest(x, y, enough, limit).search();
    }

    /**
     * Tests whether a place is in the box of the outline, grown by a distance in metres. Outside that box there is
     * neither area nor band.
     */
    boolean isInBox(double x, double y, double grownM) {
        return squaredToWhole(x, y, x, y) <= grownM * grownM && whole[0] <= whole[2];
    }

    /** Returns the point of the outline that is nearest to a place; of several edges that of the first. */
    double[] nearest(double x, double y) {
        Nearest nearest = new Nearest(x, y, 0, Double.MAX_VALUE);
        nearest.wantsFirst = true;
        nearest.search();
        double ax = xy[nearest.edge];
        double ay = xy[nearest.edge + 1];
        double ex = xy[nearest.edge + 2] - ax;
        double ey = xy[nearest.edge + 3] - ay;
        double length = ex * ex + ey * ey;
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * ex + (y - ay) * ey) / length));
        return new double[] {ax + share * ex, ay + share * ey};
    }

    /** Returns the squared distance of two outlines; infinite beyond the limit. */
    double squaredDistance(OutlineTree other, double limit) {
        return isEmpty() || other.isEmpty() ? Double.POSITIVE_INFINITY : new Pairs(other, limit).search();
    }

    /**
     * Returns the position of a box in relation to the band within a slack of the outline. The distance of the box's
     * middle decides it, because the box is within half its diagonal of that. Nothing farther than 1.007 of the slack
     * counts as inside the band.
     */
    BandPosition inBand(double[] box, double slackM) {
        if (isEmpty() || squaredToWhole(box[0], box[1], box[2], box[3]) > slackM * slackM) {
            return BandPosition.NONE;
        }
        double width = box[2] - box[0];
        double height = box[3] - box[1];
        double radius = Math.sqrt(width * width + height * height) / 2;
        double surely = Math.max(0, slackM - radius);
        double perhaps = slackM + radius;
        double distance =
                squaredDistance((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, surely * surely, perhaps * perhaps);
        if (distance > perhaps * perhaps) {
            return BandPosition.NONE;
        }
        return slackM >= radius && distance <= surely * surely || radius <= SMALL * slackM
                ? BandPosition.WHOLE
                : BandPosition.ACROSS;
    }

    /**
     * Lists the start indexes in {@link #xy} of edges whose boxes come within a reach of a box, ascending; null if
     * there are more than the given number.
     */
    int[] near(double[] box, double reach, int most) {
        if (isEmpty()) {
            return new int[0];
        }
        Collect collect = new Collect(box, reach, most);
        return collect.walk(levels.length - 2, levels[levels.length - 2])
                ? Arrays.copyOf(collect.found, collect.count)
                : null;
    }

    private static int[] levels(int runs) {
        int[] starts = new int[MAX_LEVELS];
        int n = 1;
        int size = runs;
        starts[1] = size;
        while (size > 1) {
            size = (size + CHILDREN - 1) / CHILDREN;
            n++;
            starts[n] = starts[n - 1] + size;
        }
        return Arrays.copyOf(starts, n + 1);
    }

    private void enclose(int run) {
        Envelope box = new Envelope();
        for (int i = from[run]; i <= to[run]; i += 2) {
            box.expandToInclude(xy[i], xy[i + 1]);
        }
        set(run, box);
    }

    private void enclose(int level, int node) {
        Envelope box = new Envelope();
        int first = firstChild(level, node);
        for (int child = first; child < endOfChildren(level, first); child++) {
            box.expandToInclude(boxes[child * 4], boxes[child * 4 + 1]);
            box.expandToInclude(boxes[child * 4 + 2], boxes[child * 4 + 3]);
        }
        set(node, box);
    }

    private void set(int node, Envelope box) {
        boxes[node * 4] = box.getMinX();
        boxes[node * 4 + 1] = box.getMinY();
        boxes[node * 4 + 2] = box.getMaxX();
        boxes[node * 4 + 3] = box.getMaxY();
    }

    private int firstChild(int level, int node) {
        return levels[level - 1] + (node - levels[level]) * CHILDREN;
    }

    private int endOfChildren(int level, int first) {
        return Math.min(first + CHILDREN, levels[level]);
    }

    private double squaredToWhole(double minX, double minY, double maxX, double maxY) {
        double x = Math.max(0, Math.max(whole[0] - maxX, minX - whole[2]));
        double y = Math.max(0, Math.max(whole[1] - maxY, minY - whole[3]));
        return x * x + y * y;
    }

    private double squaredToBox(int node, double minX, double minY, double maxX, double maxY) {
        int i = node * 4;
        double x = Math.max(0, Math.max(boxes[i] - maxX, minX - boxes[i + 2]));
        double y = Math.max(0, Math.max(boxes[i + 1] - maxY, minY - boxes[i + 3]));
        return x * x + y * y;
    }

    /**
     * Searches the edge that is nearest to a point: nearer boxes first, and none that is farther than the best edge so
     * far.
     */
    private final class Nearest {

        private final double x;
        private final double y;
        private final double enough;
        private double best;
        private int edge = -1;
        /** Whether of edges at the same distance the first is wanted, and not any. */
        private boolean wantsFirst;

        private final double[] gaps = new double[levels.length * CHILDREN];

        Nearest(double x, double y, double enough, double limit) {
            this.x = x;
            this.y = y;
            this.enough = enough;
            this.best = Math.nextUp(limit);
        }

        double search() {
            int top = levels.length - 2;
            if (squaredToBox(levels[top], x, y, x, y) < best) {
                walk(top, levels[top]);
            }
            return edge < 0 ? Double.POSITIVE_INFINITY : best;
        }

        private void walk(int level, int node) {
            if (level == 0) {
                measure(node);
                return;
            }
            int first = firstChild(level, node);
            int count = endOfChildren(level, first) - first;
            int base = level * CHILDREN;
            for (int k = 0; k < count; k++) {
                gaps[base + k] = squaredToBox(first + k, x, y, x, y);
            }
            for (int visits = 0; visits < count && best > enough; visits++) {
                int next = 0;
                for (int k = 1; k < count; k++) {
                    next = gaps[base + k] < gaps[base + next] ? k : next;
                }
                if (gaps[base + next] > best || gaps[base + next] == best && !wantsFirst) {
                    return;
                }
                gaps[base + next] = Double.POSITIVE_INFINITY;
                walk(level - 1, first + next);
            }
        }

        private void measure(int run) {
            for (int i = from[run]; i < to[run]; i += 2) {
                double gap = Segments.squaredToPoint(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], x, y);
                if (gap < best || wantsFirst && gap == best && i < edge) {
                    best = gap;
                    edge = i;
                }
            }
        }
    }

    /** Searches the two edges of two outlines that are nearest to each other. */
    private final class Pairs {

        private final OutlineTree other;
        private double best;
        private boolean found;
        private int measured;

        Pairs(OutlineTree other, double limit) {
            this.other = other;
            this.best = Math.nextUp(limit);
        }

        double search() {
            int top = levels.length - 2;
            int otherTop = other.levels.length - 2;
            walk(top, levels[top], otherTop, other.levels[otherTop]);
            return found ? best : Double.POSITIVE_INFINITY;
        }

        private void askNowAndThen() {
            if ((++measured & 255) == 0) {
                WorkLimit.ask();
            }
        }

        private double gap(int node, int otherNode) {
            double[] box = other.boxes;
            int i = otherNode * 4;
            return squaredToBox(node, box[i], box[i + 1], box[i + 2], box[i + 3]);
        }

        private void walk(int level, int node, int otherLevel, int otherNode) {
            if (best == 0 || gap(node, otherNode) >= best) {
                return;
            }
            if (level == 0 && otherLevel == 0) {
                askNowAndThen();
                measure(node, otherNode);
            } else if (otherLevel == 0 || level > 0 && sizeOf(node) >= other.sizeOf(otherNode)) {
                int first = firstChild(level, node);
                long order = order(first, endOfChildren(level, first), otherNode, true);
                for (; order != 0; order >>>= 4) {
                    walk(level - 1, first + (int) (order & 15) - 1, otherLevel, otherNode);
                }
            } else {
                int first = other.firstChild(otherLevel, otherNode);
                long order = order(first, other.endOfChildren(otherLevel, first), node, false);
                for (; order != 0; order >>>= 4) {
                    walk(level, node, otherLevel - 1, first + (int) (order & 15) - 1);
                }
            }
        }

        /** Returns the numbers of children from 1, nearest first, four bits each. */
        private long order(int first, int end, int against, boolean own) {
            long order = 0;
            int taken = 0;
            for (int place = 0; place < end - first; place++) {
                int next = -1;
                double least = Double.POSITIVE_INFINITY;
                for (int k = 0; k < end - first; k++) {
                    double gap = own ? gap(first + k, against) : gap(against, first + k);
                    if ((taken >> k & 1) == 0 && (next < 0 || gap < least)) {
                        next = k;
                        least = gap;
                    }
                }
                taken |= 1 << next;
                order |= (long) (next + 1) << 4 * place;
            }
            return order;
        }

        private void measure(int run, int otherRun) {
            for (int i = from[run]; i < to[run]; i += 2) {
                if (gap(i, other.boxes, otherRun * 4) < best) {
                    measureEdge(i, otherRun);
                }
            }
        }

        private void measureEdge(int i, int otherRun) {
            double[] to = other.xy;
            for (int k = other.from[otherRun]; k < other.to[otherRun] && best > 0; k += 2) {
                if (gap(i, to[k], to[k + 1], to[k + 2], to[k + 3]) < best) {
                    double gap = Segments.squaredDistance(
                            xy[i], xy[i + 1], xy[i + 2], xy[i + 3], to[k], to[k + 1], to[k + 2], to[k + 3]);
                    if (gap < best) {
                        best = gap;
                        found = true;
                    }
                }
            }
        }

        /** Returns the squared distance of the box of an edge from another box. */
        private double gap(int i, double[] box, int at) {
            return gap(i, box[at], box[at + 1], box[at + 2], box[at + 3]);
        }

        private double gap(int i, double ax, double ay, double bx, double by) {
            double x = Math.max(
                    0,
                    Math.max(
                            Math.min(ax, bx) - Math.max(xy[i], xy[i + 2]),
                            Math.min(xy[i], xy[i + 2]) - Math.max(ax, bx)));
            double y = Math.max(
                    0,
                    Math.max(
                            Math.min(ay, by) - Math.max(xy[i + 1], xy[i + 3]),
                            Math.min(xy[i + 1], xy[i + 3]) - Math.max(ay, by)));
            return x * x + y * y;
        }
    }

    private double sizeOf(int node) {
        return boxes[node * 4 + 2] - boxes[node * 4] + boxes[node * 4 + 3] - boxes[node * 4 + 1];
    }

    /** Collects the edges near a box. */
    private final class Collect {

        private final double minX;
        private final double minY;
        private final double maxX;
        private final double maxY;
        private final double squaredReach;
        private final int most;
        private int[] found = new int[16];
        private int count;

        Collect(double[] box, double reach, int most) {
            this.minX = box[0];
            this.minY = box[1];
            this.maxX = box[2];
            this.maxY = box[3];
            this.squaredReach = reach * reach;
            this.most = most;
        }

        /** Returns false if there are too many. */
        boolean walk(int level, int node) {
            if (squaredToBox(node, minX, minY, maxX, maxY) > squaredReach) {
                return true;
            }
            if (level == 0) {
                return addRun(node);
            }
            int first = firstChild(level, node);
            for (int child = first; child < endOfChildren(level, first); child++) {
                if (!walk(level - 1, child)) {
                    return false;
                }
            }
            return true;
        }

        /**
         * Tests whether the straight line of an edge stays outside: the box of a long diagonal edge contains much
         * ground that is far from the edge.
         */
        private boolean passesBy(int i) {
            double ex = xy[i + 2] - xy[i];
            double ey = xy[i + 3] - xy[i + 1];
            double across = ex * ((minY + maxY) / 2 - xy[i + 1]) - ey * ((minX + maxX) / 2 - xy[i]);
            double beyond = Math.abs(across) - (Math.abs(ey) * (maxX - minX) + Math.abs(ex) * (maxY - minY)) / 2;
            return beyond > 0 && beyond * beyond > squaredReach * (ex * ex + ey * ey) * ROUNDED;
        }

        private boolean addRun(int run) {
            for (int i = from[run]; i < to[run]; i += 2) {
                double x = Math.max(0, Math.max(Math.min(xy[i], xy[i + 2]) - maxX, minX - Math.max(xy[i], xy[i + 2])));
                double y = Math.max(
                        0, Math.max(Math.min(xy[i + 1], xy[i + 3]) - maxY, minY - Math.max(xy[i + 1], xy[i + 3])));
                if (x * x + y * y <= squaredReach && !passesBy(i)) {
                    if (count == most) {
                        return false;
                    }
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = i;
                }
            }
            return true;
        }
    }

    /** Groups edges into runs. */
    private static final class Runs {

        private int[] from = new int[16];
        private int[] to = new int[16];
        private int count;
        private boolean open;

        void add(int edge) {
            boolean follows = open && to[count - 1] == edge && edge - from[count - 1] < 2 * EDGES_A_RUN;
            if (!follows) {
                if (count == from.length) {
                    from = Arrays.copyOf(from, 2 * count);
                    to = Arrays.copyOf(to, 2 * count);
                }
                from[count++] = edge;
                open = true;
            }
            to[count - 1] = edge + 2;
        }

        void end() {
            open = false;
        }

        OutlineTree build(double[] xy, double[] box) {
            return new OutlineTree(xy, Arrays.copyOf(from, count), Arrays.copyOf(to, count), box);
        }
    }
}
