package org.spatialplan.shape;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The same data for all rivals, drawn from a fixed seed.
 *
 * @param polygons 2,000 with 1.5 million vertices together, the largest with some 100,000 of them
 * @param parcels 100,000, of which 15 % overlap a polygon
 * @param rivers 200
 */
public record CityShapes(List<Polygon> polygons, List<Polygon> parcels, List<LineString> rivers) {

    private static final long SEED = 2035;
    private static final int POLYGONS = 2_000;
    public static final int VERTICES = 1_500_000;
    public static final int PARCELS = 100_000;
    private static final int RIVERS = 200;
    private static final int SAMPLE = 2_500;

    public static CityShapes make() {
        return make(VERTICES, PARCELS);
    }

    /** The same with fewer or more vertices together, and so many parcels. */
    public static CityShapes make(int vertices, int parcelCount) {
        Random random = new Random(SEED);
        List<Polygon> polygons = new Polygons(random).draw(POLYGONS, vertices);
        List<Polygon> parcels = new Parcels(polygons, random).draw(parcelCount);
        River river = new River(random);
        return new CityShapes(
                polygons, parcels, Stream.generate(river::draw).limit(RIVERS).toList());
    }

    /** One polygon of so many vertices, 2 m apart whatever its size, and parcels across its boundary. */
    public static CityShapes single(int vertices, int parcels) {
        Random random = new Random(SEED);
        Star star = Star.at(Grid.AREA.x(0.5), Grid.AREA.y(0.5), vertices / Math.PI, random);
        Polygon polygon = Grid.FACTORY.createPolygon(star.ring(vertices));
        Parcels placing = new Parcels(List.of(polygon), random);
        return new CityShapes(
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
}
