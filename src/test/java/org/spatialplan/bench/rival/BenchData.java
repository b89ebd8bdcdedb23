package org.spatialplan.bench.rival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The same data for all rivals, drawn from a fixed seed.
 *
 * @param polygons 2,000 with 1.5 million vertices together, numbers of vertices log-uniform, every fifth with a hole
 * @param parcels 100,000, of which 15 % overlap a polygon
 * @param rivers 200
 */
public record BenchData(List<Polygon> polygons, List<Polygon> parcels, List<LineString> rivers) {

    private static final long SEED = 2035;
    private static final int POLYGONS = 2_000;
    private static final int VERTICES = 1_500_000;
    private static final int PARCELS = 100_000;
    private static final int RIVERS = 200;
    private static final int SAMPLE = 2_500;
    private static final double FEWEST = Math.log(12);
    private static final double MOST = Math.log(4_500);
    private static final int CELLS_A_SIDE = 45;

    public static BenchData make() {
        Random random = new Random(SEED);
        List<Polygon> polygons = polygons(random);
        List<Polygon> parcels = new Parcels(polygons, random).draw(PARCELS);
        River river = new River(random);
        return new BenchData(
                polygons, parcels, Stream.generate(river::draw).limit(RIVERS).toList());
    }

    /** One polygon of so many vertices, 2 m apart whatever its size, and parcels across its boundary. */
    public static BenchData single(int vertices, int parcels) {
        Random random = new Random(SEED);
        Star star = Star.at(Grid.AREA.x(0.5), Grid.AREA.y(0.5), vertices / Math.PI, random);
        Polygon polygon = Grid.FACTORY.createPolygon(star.ring(vertices));
        Parcels placing = new Parcels(List.of(polygon), random);
        return new BenchData(
                List.of(polygon),
                Stream.generate(placing::across).limit(parcels).toList(),
                List.of());
    }

    /** Numbers of the parcels that are asked one by one: evenly spread over all. */
    public int[] sample() {
        int size = Math.min(SAMPLE, parcels.size());
        return IntStream.range(0, size)
                .map(i -> (int) ((long) i * parcels.size() / size))
                .toArray();
    }

    public long vertices() {
        return polygons.stream().mapToLong(Geometry::getNumPoints).sum();
    }

    private static List<Polygon> polygons(Random random) {
        int[] vertices = vertexCounts(random);
        int[] cells = shuffledCells(random);
        List<Polygon> polygons = new ArrayList<>(POLYGONS);
        for (int i = 0; i < POLYGONS; i++) {
            polygons.add(polygon(cells[i], vertices[i], i % 5 == 0, random));
        }
        return polygons;
    }

    private static Polygon polygon(int cell, int vertices, boolean withHole, Random random) {
        double x = Grid.AREA.x((cell % CELLS_A_SIDE + random.nextDouble(0.35, 0.65)) / CELLS_A_SIDE);
        double y = Grid.AREA.y((cell / CELLS_A_SIDE + random.nextDouble(0.35, 0.65)) / CELLS_A_SIDE);
        Star star = Star.at(x, y, random.nextDouble(500, 1300), random);
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

    private static int[] vertexCounts(Random random) {
        double[] drawn = random.doubles(POLYGONS, FEWEST, MOST).map(Math::exp).toArray();
        double scale = VERTICES
                / IntStream.range(0, POLYGONS).mapToDouble(i -> drawn[i]).sum();
        return IntStream.range(0, POLYGONS)
                .map(i -> Math.max(8, (int) Math.rint(drawn[i] * scale)))
                .toArray();
    }

    private static int[] shuffledCells(Random random) {
        List<Integer> cells = new ArrayList<>(
                IntStream.range(0, CELLS_A_SIDE * CELLS_A_SIDE).boxed().toList());
        Collections.shuffle(cells, random);
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }
}
