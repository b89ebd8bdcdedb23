package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A drawn layer, as a ground is laid about it: its edges, vertices, holes and parts. Metres. */
final class Surroundings {

    private final List<Geometry> features;
    private final Pencil pencil;

    Surroundings(List<? extends Geometry> features, Pencil pencil) {
        this.features = List.copyOf(features);
        this.pencil = pencil;
    }

    Pencil pencil() {
        return pencil;
    }

    List<Geometry> features() {
        return features;
    }

    Geometry feature() {
        return pencil.oneOf(features);
    }

    Envelope box() {
        Envelope box = new Envelope();
        features.forEach(feature -> box.expandToInclude(feature.getEnvelopeInternal()));
        return box;
    }

    /** A part of a feature. */
    Geometry part() {
        Geometry feature = feature();
        return feature.getGeometryN(pencil.whole(0, feature.getNumGeometries() - 1));
    }

    /** Some polygon of the layer; a square about a vertex where it has none. */
    Polygon polygon() {
        List<Polygon> polygons = polygons();
        return polygons.isEmpty() ? Pencil.square(vertex(), 60) : pencil.oneOf(polygons);
    }

    List<Polygon> polygons() {
        List<Polygon> polygons = new ArrayList<>();
        for (Geometry feature : features) {
            for (Object polygon : PolygonExtracter.getPolygons(feature)) {
                polygons.add((Polygon) polygon);
            }
        }
        return polygons;
    }

    Geometry union() {
        List<Polygon> polygons = polygons();
        return polygons.isEmpty() ? polygon() : OverlayNGRobust.union(Pencil.together(polygons));
    }

    Coordinate vertex() {
        return pencil.oneOf(List.of(feature().getCoordinates())).copy();
    }

    /** Some edge; ten metres from a point where the feature has none. */
    LineSegment edge() {
        return edgeOf(feature());
    }

    LineSegment edgeOf(Geometry geometry) {
        List<Geometry> lines = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            lines.add((Geometry) line);
        }
        if (lines.isEmpty()) {
            Coordinate at = geometry.getCoordinate();
            return new LineSegment(at.copy(), Pencil.at(at.x + 10, at.y));
        }
        Coordinate[] vertices = pencil.oneOf(lines).getCoordinates();
        int i = pencil.whole(1, vertices.length - 1);
        return new LineSegment(vertices[i - 1].copy(), vertices[i].copy());
    }

    /** A point inside an area that is wider than slivers; any vertex where there is none. */
    Coordinate inside() {
        return polygon().getInteriorPoint().getCoordinate();
    }

    /** An edge of a polygon's shell, turned so that the area lies on its right. */
    LineSegment outerEdge() {
        Polygon polygon = polygon();
        LineSegment edge = edgeOf(polygon.getExteriorRing());
        boolean left = polygon.contains(Pencil.point(edge.pointAlongOffset(0.5, 0.01)));
        return left ? new LineSegment(edge.p1, edge.p0) : edge;
    }

    /** A quadrangle on a stretch of an edge. @param depth to the left of it, metres */
    static Polygon onEdge(LineSegment edge, double from, double to, double depth) {
        return Pencil.polygon(List.of(
                edge.pointAlong(from),
                edge.pointAlong(to),
                edge.pointAlongOffset(to, depth),
                edge.pointAlongOffset(from, depth)));
    }

    static Geometry less(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE);
    }

    static Geometry shared(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
    }
}
