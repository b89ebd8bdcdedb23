package org.spatialplan.parcel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.WorkLimit;

/**
 * Finds the vertices that lie exactly on a segment. Boxes that the segment's line misses are skipped: the box of a long
 * oblique edge holds nearly all vertices of an outline, but its line meets few of them.
 */
public final class VertexTree {

    private static final int FEW = 8;

    private final Branch root;

    VertexTree(Coordinate[] vertices) {
        this.root = branch(vertices.clone(), true);
    }

    private record Branch(Coordinate[] vertices, Branch one, Branch other, Envelope box) {

        boolean mayMeet(Coordinate from, Coordinate to) {
            if (!box.intersects(from, to)) {
                return false;
            }
            int side = side(from, to, box.getMinX(), box.getMinY());
            return side == Orientation.COLLINEAR
                    || side != side(from, to, box.getMinX(), box.getMaxY())
                    || side != side(from, to, box.getMaxX(), box.getMinY())
                    || side != side(from, to, box.getMaxX(), box.getMaxY());
        }

        private static int side(Coordinate from, Coordinate to, double x, double y) {
            return Orientation.index(from, to, new Coordinate(x, y));
        }
    }

    private static Branch branch(Coordinate[] vertices, boolean byX) {
        Envelope box = new Envelope();
        for (Coordinate vertex : vertices) {
            box.expandToInclude(vertex);
        }
        if (vertices.length <= FEW) {
            return new Branch(vertices, null, null, box);
        }
        Arrays.sort(vertices, Comparator.comparingDouble(byX ? Coordinate::getX : Coordinate::getY));
        int half = vertices.length / 2;
        return new Branch(
                null,
                branch(Arrays.copyOfRange(vertices, 0, half), !byX),
                branch(Arrays.copyOfRange(vertices, half, vertices.length), !byX),
                box);
    }

    /** The vertices on a segment, including its ends, in any order. */
    List<Coordinate> on(Coordinate from, Coordinate to) {
        WorkLimit.ask();
        List<Coordinate> found = new ArrayList<>();
        collect(root, from, to, found);
        return found;
    }

    private static void collect(Branch branch, Coordinate from, Coordinate to, List<Coordinate> found) {
        if (!branch.mayMeet(from, to)) {
            return;
        }
        if (branch.vertices == null) {
            collect(branch.one, from, to, found);
            collect(branch.other, from, to, found);
            return;
        }
        for (Coordinate vertex : branch.vertices) {
            if (Envelope.intersects(from, to, vertex) && Orientation.index(from, to, vertex) == Orientation.COLLINEAR) {
                found.add(vertex);
            }
        }
    }
}
