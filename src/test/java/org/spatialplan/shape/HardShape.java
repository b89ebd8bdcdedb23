package org.spatialplan.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Shapes of about n vertices over a city of 50 km, in metres of the ground frame. */
public enum HardShape {
    /** Teeth upright, a fifth of their distance wide. */
    COMB(n -> comb(n, false)),
    /** A network of streets 20 m wide or less as one polygon: each block is a hole. */
    STREETS(HardShape::streets),
    /** A strip that winds inwards. */
    SPIRAL(HardShape::spiral),
    /** Needles from one point to all sides. */
    STAR(HardShape::star),
    CIRCLE(HardShape::circle),
    /** A square with small round holes. */
    HOLES(HardShape::holes),
    /** Rings within rings, a ring of land and a ring of water by turns. */
    NESTED(HardShape::nested),
    /** Small squares side by side. */
    PARTS(HardShape::parts),
    /** A coast: detail at each scale. */
    COAST(HardShape::coast),
    /** A line that winds inwards. */
    SPIRAL_LINE(n -> line(spiralPoints(n, 0))),
    /** A line that goes there and back. */
    ZIGZAG(HardShape::zigzag),
    /** A winding line of 50 km in short steps. */
    RIVER(HardShape::river),
    POINTS(HardShape::points);

    public static final GeometryFactory FACTORY = new GeometryFactory();
    public static final double X = 500_000;
    public static final double Y = 2_760_000;
    public static final double SIDE = 50_000;

    private final IntFunction<Geometry> make;

    HardShape(IntFunction<Geometry> make) {
        this.make = make;
    }

    /** About so many vertices. */
    public Geometry of(int vertices) {
        return make.apply(vertices);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param lying whether the teeth are level */
    public static Polygon comb(int n, boolean lying) {
        int teeth = Math.max(1, n / 4);
        double pitch = SIDE / teeth;
        List<Coordinate> ring = new ArrayList<>();
        ring.add(at(0, 0));
        ring.add(at(SIDE, 0));
        for (int i = teeth - 1; i >= 0; i--) {
            ring.add(at(i * pitch + pitch / 5, 1_000));
            ring.add(at(i * pitch + pitch / 5, SIDE));
            ring.add(at(i * pitch, SIDE));
            ring.add(at(i * pitch, 1_000));
        }
        Polygon comb = polygon(ring);
        if (lying) {
            comb.apply((Coordinate at) -> {
                double x = at.x - X;
                at.x = X + at.y - Y;
                at.y = Y + x;
            });
            comb.geometryChanged();
        }
        return comb;
    }

    private static Geometry streets(int n) {
        int blocks = Math.max(1, (int) Math.sqrt(n / 5.0));
        double pitch = SIDE / blocks;
        double width = Math.min(20, pitch / 5);
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < blocks * blocks; i++) {
            double x = i % blocks * pitch;
            double y = i / blocks * pitch;
            holes.add(square(x + width / 2, y + width / 2, pitch - width));
        }
        return FACTORY.createPolygon(square(-width, -width, SIDE + 2 * width), holes.toArray(LinearRing[]::new));
    }

    private static Geometry spiral(int n) {
        List<Coordinate> ring = new ArrayList<>(spiralPoints(n / 2, 0));
        List<Coordinate> back = spiralPoints(n / 2, 0.4);
        for (int i = back.size() - 1; i >= 0; i--) {
            ring.add(back.get(i));
        }
        return polygon(ring);
    }

    /** Turns of some hundred vertices. @param shift towards the next turn, as a share */
    private static List<Coordinate> spiralPoints(int n, double shift) {
        int perTurn = Math.max(24, (int) Math.sqrt(n));
        List<Coordinate> points = new ArrayList<>();
        double turns = (double) n / perTurn;
        for (int i = 0; i < n; i++) {
            double turn = (double) i / perTurn;
            double radius = SIDE / 2 * (1 + turn + shift) / (turns + 2);
            points.add(at(
                    SIDE / 2 + radius * Math.cos(2 * Math.PI * turn),
                    SIDE / 2 + radius * Math.sin(2 * Math.PI * turn)));
        }
        return points;
    }

    private static Geometry star(int n) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double radius = i % 2 == 0 ? SIDE / 5 : 500;
            ring.add(at(SIDE / 2 + radius * Math.cos(angle), SIDE / 2 + radius * Math.sin(angle)));
        }
        return polygon(ring);
    }

    private static Geometry circle(int n) {
        return FACTORY.createPolygon(ring(SIDE / 2, SIDE / 2, SIDE / 2, n));
    }

    private static Geometry holes(int n) {
        int across = Math.max(1, (int) Math.sqrt(n / 9.0));
        double pitch = SIDE / across;
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < across * across; i++) {
            holes.add(ring((i % across + 0.5) * pitch, (i / across + 0.5) * pitch, pitch / 4, 8));
        }
        return FACTORY.createPolygon(square(0, 0, SIDE), holes.toArray(LinearRing[]::new));
    }

    private static Geometry nested(int n) {
        int rings = Math.max(2, n / 9 / 2 * 2);
        double step = SIDE / 2 / (rings + 1);
        Polygon[] parts = new Polygon[rings / 2];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = FACTORY.createPolygon(
                    ring(SIDE / 2, SIDE / 2, SIDE / 2 - 2 * i * step, 8),
                    new LinearRing[] {ring(SIDE / 2, SIDE / 2, SIDE / 2 - (2 * i + 1) * step, 8)});
        }
        return FACTORY.createMultiPolygon(parts);
    }

    private static Geometry parts(int n) {
        int across = Math.max(1, (int) Math.sqrt(n / 5.0));
        double pitch = SIDE / across;
        Polygon[] parts = new Polygon[across * across];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = FACTORY.createPolygon(square(i % across * pitch, i / across * pitch, pitch * 0.6));
        }
        return FACTORY.createMultiPolygon(parts);
    }

    private static Geometry coast(int n) {
        double[] phases = new Random(5).doubles(20, 0, 2 * Math.PI).toArray();
        List<Coordinate> ring = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            double angle = 2 * Math.PI * k / n;
            double reach = 1;
            for (int octave = 0; octave < 20 && (3 << octave) < n / 3; octave++) {
                reach += 0.3 / (3 << octave) * Math.sin((3 << octave) * angle + phases[octave]);
            }
            ring.add(
                    at(SIDE / 2 * (1 + reach / 1.3 * Math.cos(angle)), SIDE / 2 * (1 + reach / 1.3 * Math.sin(angle))));
        }
        return polygon(ring);
    }

    private static Geometry zigzag(int n) {
        int runs = Math.max(1, n / 2);
        double pitch = SIDE / runs;
        List<Coordinate> course = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            boolean up = i % 2 == 0;
            course.add(at(i * pitch, up ? 0 : SIDE));
            course.add(at(i * pitch, up ? SIDE : 0));
        }
        return line(course);
    }

    private static Geometry river(int n) {
        Random random = new Random(3);
        List<Coordinate> course = new ArrayList<>();
        double heading = Math.PI / 4;
        double x = 0;
        double y = 0;
        for (int i = 0; i < n; i++) {
            course.add(at(x, y));
            heading += random.nextGaussian() * 0.1 - (heading - Math.PI / 4) * 0.05;
            x += 1.2 * SIDE / n * Math.cos(heading);
            y += 1.2 * SIDE / n * Math.sin(heading);
        }
        return line(course);
    }

    private static Geometry points(int n) {
        Random random = new Random(4);
        Coordinate[] points = new Coordinate[n];
        for (int i = 0; i < n; i++) {
            points[i] = at(random.nextDouble(SIDE), random.nextDouble(SIDE));
        }
        return FACTORY.createMultiPointFromCoords(points);
    }

    public static LinearRing ring(double x, double y, double radius, int n) {
        Coordinate[] ring = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            ring[i] = at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[n] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    private static LinearRing square(double x, double y, double side) {
        return FACTORY.createLinearRing(
                new Coordinate[] {at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)});
    }

    private static Geometry line(List<Coordinate> points) {
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private static Polygon polygon(List<Coordinate> open) {
        open.add(open.get(0).copy());
        return FACTORY.createPolygon(open.toArray(Coordinate[]::new));
    }

    /** From the city's lower left corner. */
    private static Coordinate at(double x, double y) {
        return new Coordinate(X + x, Y + y);
    }
}
