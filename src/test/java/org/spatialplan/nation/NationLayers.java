package org.spatialplan.nation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.Grid;

/**
 * The outlines of several control lines on one ground, in metres of {@link Grid}. Some overlap each other, some equal parcels, some are of
 * several parts, lines or points.
 */
final class NationLayers {

    static final String RED_LINES = "red-lines";

    private static final int FARMLAND = 400;
    private static final int FARMLAND_STEP = 11;
    private static final double SHORE_M = 60;
    private static final String ZONE = "zone";
    private static final String CATEGORY = "category";
    private static final List<String> RED_ZONES = List.of("other", "core", "other", "unknown");
    private static final List<String> TOWN_ZONES = List.of("concentrated", "elastic", "special");
    private static final List<String> RIVER_ZONES = List.of("range", "ecological-land", "bank-protection", "bank-use");
    private static final List<String> SHORES = List.of("natural", "artificial", "strict", "limited");
    private static final List<String> FOREST_ZONES = List.of("grade-one", "grade-two", "grade-three", "shelter-belt");
    private static final List<String> PROTECTED =
            List.of("water-source", "nature-reserve", "scenic-area", "wetland-park", "aquatic-germplasm");

    private final CityShapes shapes;

    /** @param shapes of which red lines, rivers and some farmland are made */
    NationLayers(CityShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * A feature of a layer.
     *
     * @param ground in metres of {@link Grid}; null if nobody knows where it is
     */
    record Drawn(Geometry ground, Map<String, String> attributes) {}

    /** The features of all layers, by their ids. */
    Map<String, List<Drawn>> draw() {
        Map<String, List<Drawn>> layers = new LinkedHashMap<>();
        layers.put("city", List.of(new Drawn(box(0.03, 0.02, 0.97, 0.98), Map.of())));
        layers.put(RED_LINES, redLines());
        layers.put("permanent-farmland", farmland());
        layers.put("town-boundary", circles(25, 3_000, 0.37, i -> Map.of(ZONE, TOWN_ZONES.get(i % 3))));
        layers.put("river-management", rivers());
        layers.put("shorelines", shores());
        layers.put("public-benefit-forest", forests());
        layers.put("protected-areas", protectedAreas());
        return layers;
    }

    private List<Drawn> redLines() {
        List<Drawn> features = new ArrayList<>();
        List<Polygon> polygons = shapes.polygons();
        for (int i = 0; i < polygons.size(); i++) {
            features.add(new Drawn(polygons.get(i), redLine(i)));
        }
        AffineTransformation aside = AffineTransformation.translationInstance(170, -90);
        for (int i = 0; i < 60; i++) {
            features.add(new Drawn(aside.transform(polygons.get(10 + i)), redLine(i + 1)));
        }
        features.add(new Drawn(
                Grid.FACTORY.createMultiPolygon(new Polygon[] {square(0.2, 0.2, 900), square(0.8, 0.75, 700)}),
                redLine(0)));
        features.add(new Drawn(shapes.rivers().get(0), redLine(2)));
        features.add(
                new Drawn(Grid.FACTORY.createPoint(Grid.coordinate(Grid.AREA.x(0.5), Grid.AREA.y(0.5))), redLine(2)));
        return features;
    }

    /** Every twelfth follows another line. */
    private static Map<String, String> redLine(int i) {
        return i % 12 < 3
                ? Map.of(ZONE, RED_ZONES.get(i % 4), CATEGORY, PROTECTED.get(i % 12))
                : Map.of(ZONE, RED_ZONES.get(i % 4));
    }

    /** Some of it has the very outline of a parcel. */
    private List<Drawn> farmland() {
        AffineTransformation aside = AffineTransformation.translationInstance(15, 20);
        List<Drawn> features = new ArrayList<>();
        for (int i = 0; i < FARMLAND; i++) {
            Polygon parcel = shapes.parcels().get(i * FARMLAND_STEP);
            Geometry ground = i % 4 == 0 ? parcel : aside.transform(parcel);
            features.add(new Drawn(ground, Map.of(ZONE, i % 7 == 0 ? "reserve" : "farmland")));
        }
        return features;
    }

    private List<Drawn> rivers() {
        List<Drawn> features = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            features.add(new Drawn(shapes.rivers().get(1 + i).buffer(40, 4), Map.of(ZONE, RIVER_ZONES.get(i % 4))));
        }
        return features;
    }

    private List<Drawn> shores() {
        List<Drawn> features = new ArrayList<>();
        for (int i = 0; i < SHORES.size(); i++) {
            Geometry shore = DouglasPeuckerSimplifier.simplify(shapes.rivers().get(20 + i), SHORE_M);
            features.add(new Drawn(shore, Map.of("nature", SHORES.get(i))));
        }
        return features;
    }

    private List<Drawn> forests() {
        List<Drawn> features = circles(20, 1_500, 0.71, i -> Map.of(ZONE, FOREST_ZONES.get(i % 4)));
        features.add(new Drawn(null, Map.of(ZONE, "unknown")));
        return features;
    }

    private List<Drawn> protectedAreas() {
        return circles(
                30,
                2_000,
                0.53,
                i -> i % 5 == 3
                        ? Map.of(CATEGORY, PROTECTED.get(3), "wetland", "yes")
                        : Map.of(CATEGORY, PROTECTED.get(i % 5)));
    }

    /** @param step by which share of the ground, again and again, the next one lies further on */
    private static List<Drawn> circles(
            int count, double radiusM, double step, IntFunction<Map<String, String>> attributes) {
        List<Drawn> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = Grid.AREA.x((i + 1) * step % 1);
            double y = Grid.AREA.y((i + 0.5) / count);
            double radius = radiusM * (1 + i % 3);
            Geometry circle = Grid.FACTORY.createPoint(Grid.coordinate(x, y)).buffer(radius, 30);
            features.add(new Drawn(circle, attributes.apply(i)));
        }
        return features;
    }

    static Polygon square(double xShare, double yShare, double sideM) {
        double x = Grid.AREA.x(xShare);
        double y = Grid.AREA.y(yShare);
        return box(x, y, x + sideM, y + sideM, 1);
    }

    private static Polygon box(double west, double south, double east, double north) {
        return box(Grid.AREA.x(west), Grid.AREA.y(south), Grid.AREA.x(east), Grid.AREA.y(north), 40);
    }

    /** @param steps edges of each side */
    static Polygon box(double west, double south, double east, double north, int steps) {
        double[][] corners = {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
        List<Coordinate> ring = new ArrayList<>();
        for (int side = 0; side < 4; side++) {
            for (int i = 0; i < steps; i++) {
                double share = (double) i / steps;
                ring.add(Grid.coordinate(
                        corners[side][0] + share * (corners[side + 1][0] - corners[side][0]),
                        corners[side][1] + share * (corners[side + 1][1] - corners[side][1])));
            }
        }
        ring.add(ring.get(0).copy());
        return Grid.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
