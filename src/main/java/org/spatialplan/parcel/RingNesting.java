package org.spatialplan.parcel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.WorkLimit;

/**
 * Builds areas from separate rings by their nesting: a ring inside none is an outer ring, a ring inside an outer ring
 * is its hole, and a ring inside a hole is an outer ring again. The direction of rings is ignored, since many files
 * have it wrong.
 */
public final class RingNesting {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** The number of vertices above which a ring is searched through an index. */
    private static final int FEW_VERTICES = 100;

    private RingNesting() {}

    /** A ring and the rings inside it. */
    static final class Node {

        private final LinearRing ring;
        private final Envelope box;
        private final double area;
        private final List<LinearRing> holes = new ArrayList<>();
        private IndexedPointInAreaLocator index;
        private int depth;

        Node(LinearRing ring) {
            this.ring = ring;
            this.box = ring.getEnvelopeInternal();
            this.area = Area.ofRing(ring.getCoordinates());
        }

        double area() {
            return area;
        }

        Envelope box() {
            return box;
        }

        private boolean isOuter() {
            return depth % 2 == 0;
        }

        private Polygon polygon() {
            return FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new));
        }

        private void placeIn(Node around) {
            depth = around.depth + 1;
            if (!isOuter()) {
                around.holes.add(ring);
            }
        }

        /**
         * Whether this ring is inside another one, by the first vertex that is not on the other ring. A ring with all
         * vertices on the other counts as inside.
         */
        boolean isWithin(Node outer) {
            if (area >= outer.area || !outer.box.covers(box)) {
                return false;
            }
            WorkLimit.ask();
            for (int i = 0; i < ring.getNumPoints(); i++) {
                int at = outer.locate(ring.getCoordinateN(i));
                if (at != Location.BOUNDARY) {
                    return at == Location.INTERIOR;
                }
            }
            return true;
        }

        private int locate(Coordinate vertex) {
            if (ring.getNumPoints() <= FEW_VERTICES) {
                return PointLocation.locateInRing(vertex, ring.getCoordinates());
            }
            index = index == null ? new IndexedPointInAreaLocator(ring) : index;
            return index.locate(vertex);
        }
    }

    /** The areas as a polygon, or as a multipolygon if there are several or no outer rings. */
    public static Geometry areas(List<LinearRing> rings) {
        if (rings.size() == 1) {
            return FACTORY.createPolygon(rings.get(0));
        }
        List<Node> nodes = rings.stream().map(Node::new).toList();
        RingTree tree = new RingTree(nodes);
        // larger rings first, so that the rings around a ring are placed before it
        nodes.stream()
                .sorted(Comparator.comparingDouble(Node::area).reversed())
                .forEach(node -> tree.smallestAround(node).ifPresent(node::placeIn));
        Polygon[] polygons =
                nodes.stream().filter(Node::isOuter).map(Node::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }
}
