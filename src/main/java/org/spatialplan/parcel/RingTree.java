package org.spatialplan.parcel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.parcel.RingNesting.Node;

/**
 * Finds the smallest ring around another one. The tree is split by place and by size: by place it separates thousands
 * of rings beside each other, by size thousands of rings around each other, so that neither takes quadratic time.
 */
final class RingTree {

    private static final int FEW = 4;

    /** One of this number of splits is by size. */
    private static final int SPLITS = 7;

    private final Branch root;

    RingTree(List<Node> rings) {
        this.root = branch(rings.toArray(Node[]::new), 0);
    }

    /**
     * A branch with rings or with two branches.
     *
     * @param least the smallest area of a ring below
     * @param most the largest
     */
    private record Branch(Node[] rings, Branch one, Branch other, Envelope box, double least, double most) {}

    private static Branch branch(Node[] rings, int level) {
        Envelope box = new Envelope();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Node ring : rings) {
            box.expandToInclude(ring.box());
            least = Math.min(least, ring.area());
            most = Math.max(most, ring.area());
        }
        if (rings.length <= FEW) {
            return new Branch(rings, null, null, box, least, most);
        }
        Arrays.sort(rings, order(level % SPLITS));
        int half = rings.length / 2;
        return new Branch(
                null,
                branch(Arrays.copyOfRange(rings, 0, half), level + 1),
                branch(Arrays.copyOfRange(rings, half, rings.length), level + 1),
                box,
                least,
                most);
    }

    private static Comparator<Node> order(int split) {
        if (split == SPLITS - 1) {
            return Comparator.comparingDouble(Node::area);
        }
        return Comparator.comparingDouble(
                split % 2 == 0
                        ? ring -> ring.box().getMinX() + ring.box().getMaxX()
                        : ring -> ring.box().getMinY() + ring.box().getMaxY());
    }

    /** The smallest larger ring around a ring; empty if there is none. */
    Optional<Node> smallestAround(Node ring) {
        return Optional.ofNullable(better(ring, root, null));
    }

    /** The smallest ring around a ring, among the rings of a branch and the best one so far. */
    private static Node better(Node ring, Branch branch, Node known) {
        if (branch.most <= ring.area()
                || known != null && branch.least >= known.area()
                || !branch.box.covers(ring.box())) {
            return known;
        }
        if (branch.rings != null) {
            return better(ring, branch.rings, known);
        }
        boolean oneFirst = branch.one.least <= branch.other.least;
        Node found = better(ring, oneFirst ? branch.one : branch.other, known);
        return better(ring, oneFirst ? branch.other : branch.one, found);
    }

    private static Node better(Node ring, Node[] others, Node known) {
        Node best = known;
        for (Node other : others) {
            if ((best == null || other.area() < best.area()) && ring.isWithin(other)) {
                best = other;
            }
        }
        return best;
    }
}
