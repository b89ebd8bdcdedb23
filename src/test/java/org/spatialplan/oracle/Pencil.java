package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Draws simple shapes on a grid of whole metres about 0, 0. What it draws follows from its random numbers alone. */
final class Pencil {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private final Random random;

    Pencil(Random random) {
        this.random = random;
    }

    int whole(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    double share() {
        return random.nextDouble();
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Coordinate place(int reach) {
        return new Coordinate(whole(-reach, reach), whole(-reach, reach));
    }

    static Coordinate at(double x, double y) {
        return new Coordinate(x, y);
    }

    static Point point(Coordinate at) {
        return FACTORY.createPoint(at.copy());
    }

    static LineString line(Coordinate... vertices) {
        return FACTORY.createLineString(vertices);
    }

    /** @param xy x and y in turn */
    static LineString line(double... xy) {
        return FACTORY.createLineString(vertices(xy, false));
    }

    /** @param xy x and y in turn, the ring is closed here */
    static Polygon polygon(double... xy) {
        return FACTORY.createPolygon(vertices(xy, true));
    }

    static Polygon polygon(List<Coordinate> open) {
        List<Coordinate> ring = new ArrayList<>(open);
        ring.add(open.get(0).copy());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate[] vertices(double[] xy, boolean closed) {
        Coordinate[] vertices = new Coordinate[xy.length / 2 + (closed ? 1 : 0)];
        for (int i = 0; i < xy.length / 2; i++) {
            vertices[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        if (closed) {
            vertices[vertices.length - 1] = vertices[0].copy();
        }
        return vertices;
    }

    static Polygon box(double x0, double y0, double x1, double y1) {
        return polygon(x0, y0, x1, y0, x1, y1, x0, y1);
    }

    static Polygon box(Envelope box) {
        return box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    static Polygon square(Coordinate middle, double side) {
        double half = side / 2;
        return box(middle.x - half, middle.y - half, middle.x + half, middle.y + half);
    }

    static Polygon holed(Polygon shell, Polygon... holes) {
        LinearRing[] rings = new LinearRing[holes.length];
        for (int i = 0; i < holes.length; i++) {
            rings[i] = holes[i].getExteriorRing();
        }
        return FACTORY.createPolygon(shell.getExteriorRing(), rings);
    }

    /** A star-shaped outline about a middle, vertices at whole decimetres. */
    Polygon star(Coordinate middle, int vertices, double radius, double roughness) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double r = radius * (1 - roughness * share());
            ring.add(at(decimetres(middle.x + r * Math.cos(angle)), decimetres(middle.y + r * Math.sin(angle))));
        }
        return polygon(ring);
    }

    private static double decimetres(double metres) {
        return Math.rint(metres * 10) / 10;
    }

    /** A strip of a width that winds outwards. */
    static Polygon spiral(Coordinate middle, int turns, double width) {
        List<Coordinate> outer = new ArrayList<>();
        List<Coordinate> inner = new ArrayList<>();
        for (int i = 0; i <= 12 * turns; i++) {
            double angle = Math.PI * i / 6;
            double r = width * (1 + i / 6.0);
            outer.add(at(middle.x + (r + width / 2) * Math.cos(angle), middle.y + (r + width / 2) * Math.sin(angle)));
            inner.add(0, at(middle.x + r * Math.cos(angle), middle.y + r * Math.sin(angle)));
        }
        outer.addAll(inner);
        return polygon(outer);
    }

    static Geometry moved(Geometry shape, double x, double y) {
        return AffineTransformation.translationInstance(x, y).transform(shape);
    }

    static Geometry together(Geometry... parts) {
        return FACTORY.buildGeometry(List.of(parts));
    }

    static Geometry together(List<? extends Geometry> parts) {
        return FACTORY.buildGeometry(List.copyOf(parts));
    }
}
