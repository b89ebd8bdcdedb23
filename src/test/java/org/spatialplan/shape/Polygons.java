package org.spatialplan.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws polygons as a red line has them: many small ones and a few huge ones (numbers of vertices log-normal, as the sizes
 * of natural patches are), the area in proportion to the vertices, none overlapping another, every fifth with a hole.
 */
final class Polygons {

    private static final double SPREAD = 2.2;
    private static final int FEWEST = 8;
    /** Share of the plane that the circles round the polygons take up. */
    private static final double DENSITY = 0.6;

    private final Random random;
    private final List<Circle> taken = new ArrayList<>();

    private record Circle(double x, double y, double radiusM) {

        boolean meets(Circle other) {
            return Math.hypot(x - other.x, y - other.y) < radiusM + other.radiusM;
        }
    }

    Polygons(Random random) {
        this.random = random;
    }

    /** So many polygons with about so many vertices together, the largest first: it finds room while there is some. */
    List<Polygon> draw(int count, int vertices) {
        int[] counts = vertexCounts(count, vertices);
        double radiusOfOneVertexM = Grid.AREA.sideM() * Math.sqrt(DENSITY / Math.PI / vertices);
        return IntStream.range(0, count)
                .mapToObj(i -> polygon(room(radiusOfOneVertexM * Math.sqrt(counts[i])), counts[i], i % 5 == 0))
                .toList();
    }

    private int[] vertexCounts(int count, int vertices) {
        double[] drawn = random.doubles(count)
                .map(any -> Math.exp(SPREAD * random.nextGaussian()))
                .sorted()
                .toArray();
        double scale = vertices / Arrays.stream(drawn).sum();
        return IntStream.range(0, count)
                .map(i -> Math.max(FEWEST, (int) Math.rint(drawn[count - 1 - i] * scale)))
                .toArray();
    }

    private Circle room(double radiusM) {
        while (true) {
            double inset = radiusM / Grid.AREA.sideM();
            double x = Grid.AREA.x(random.nextDouble(inset, 1 - inset));
            double y = Grid.AREA.y(random.nextDouble(inset, 1 - inset));
            Circle circle = new Circle(x, y, radiusM);
            if (taken.stream().noneMatch(circle::meets)) {
                taken.add(circle);
                return circle;
            }
        }
    }

    private Polygon polygon(Circle room, int vertices, boolean withHole) {
        Star star = Star.at(room.x, room.y, room.radiusM, random);
        int inHole = withHole && vertices >= 20 ? vertices / 5 : 0;
        LinearRing shell = Grid.FACTORY.createLinearRing(star.ring(vertices - inHole));
        Polygon polygon = Grid.FACTORY.createPolygon(shell, holes(star, inHole));
        if (!polygon.isValid()) {
            throw new IllegalStateException("The benchmark drew an invalid polygon");
        }
        return polygon;
    }

    private static LinearRing[] holes(Star star, int vertices) {
        return vertices == 0
                ? new LinearRing[0]
                : new LinearRing[] {Grid.FACTORY.createLinearRing(star.hole().ring(vertices))};
    }
}
