package org.spatialplan.transfer.parcel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Areas from loose rings, by how they lie in one another: a ring within none is an outer one, a ring within an outer one is its
 * hole, a ring within that is an outer one again. Which way rings run is not asked, since many files have it wrong.
 */
final class RingNesting {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final STRtree tree = new STRtree();

    private record Node(LinearRing ring, double area, List<LinearRing> holes, int[] depth) {

        boolean isOuter() {
            return depth[0] % 2 == 0;
        }

        Polygon polygon() {
            return FACTORY.createPolygon(ring, holes.toArray(LinearRing[]::new));
        }
    }

    private RingNesting() {}

    /** A polygon, or a multipolygon if there are several or no outer rings. */
    static Geometry areas(List<LinearRing> rings) {
        if (rings.size() == 1) {
            return FACTORY.createPolygon(rings.get(0));
        }
        Polygon[] polygons = new RingNesting()
                .nested(rings).stream().filter(Node::isOuter).map(Node::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    private List<Node> nested(List<LinearRing> rings) {
        List<Node> nodes = rings.stream()
                .map(ring -> new Node(ring, Area.ofRing(ring.getCoordinates()), new ArrayList<>(), new int[1]))
                .toList();
        nodes.forEach(node -> tree.insert(node.ring.getEnvelopeInternal(), node));
        nodes.stream().sorted(Comparator.comparingDouble(Node::area).reversed()).forEach(this::place);
        return nodes;
    }

    /** The larger rings are placed already. */
    private void place(Node node) {
        List<?> near = tree.query(node.ring.getEnvelopeInternal());
        near.stream()
                .map(Node.class::cast)
                .filter(other -> other.area > node.area && isWithin(node.ring, other.ring))
                .min(Comparator.comparingDouble(Node::area))
                .ifPresent(around -> {
                    node.depth[0] = around.depth[0] + 1;
                    if (!node.isOuter()) {
                        around.holes.add(node.ring);
                    }
                });
    }

    /** By the first vertex that does not lie on the other ring; a ring whose vertices all do is taken to be within. */
    private static boolean isWithin(LinearRing inner, LinearRing outer) {
        if (!outer.getEnvelopeInternal().covers(inner.getEnvelopeInternal())) {
            return false;
        }
        Coordinate[] around = outer.getCoordinates();
        for (Coordinate vertex : inner.getCoordinates()) {
            int at = PointLocation.locateInRing(vertex, around);
            if (at != Location.BOUNDARY) {
                return at == Location.INTERIOR;
            }
        }
        return true;
    }
}
