package org.spatialplan.format.read;

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
 * Areas from loose rings, by how they lie in one another: a ring within none is an outer one, a ring within an outer one is its
 * hole, a ring within that is an outer one again. Which way rings run is not asked, since many files have it wrong.
 */
final class RingNesting {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Beyond so many vertices a ring is asked through an index. */
    private static final int FEW_VERTICES = 100;

    private RingNesting() {}

    /** A ring and what lies in it. */
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

        /** By the first vertex that does not lie on the other ring; a ring whose vertices all do is taken to be within. */
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

    /** A polygon, or a multipolygon if there are several or no outer rings. */
    static Geometry areas(List<LinearRing> rings) {
        if (rings.size() == 1) {
            return FACTORY.createPolygon(rings.get(0));
        }
        List<Node> nodes = rings.stream().map(Node::new).toList();
        RingTree tree = new RingTree(nodes);
        // the larger ones first, so that what lies around a ring is placed already
        nodes.stream()
                .sorted(Comparator.comparingDouble(Node::area).reversed())
                .forEach(node -> tree.smallestAround(node).ifPresent(node::placeIn));
        Polygon[] polygons =
                nodes.stream().filter(Node::isOuter).map(Node::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }
}
