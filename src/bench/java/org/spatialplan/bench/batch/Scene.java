package org.spatialplan.bench.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.shape.CityShapes;

/** What lies in a lake: polygons from a fixed seed, as one control line or as several. */
enum Scene {
    /** 2,000 polygons with 1.5 million vertices, and some that overlap others. */
    EXACT,
    /** Twice the vertices on the same ground. */
    DENSE,
    /** The polygons of EXACT, known to 0, 2 and 10 m. */
    VAGUE,
    /** One polygon of a million vertices. */
    GIANT,
    /** The polygons of EXACT, shared out to eleven control lines. */
    LINES;

    /** A layer of each control line, and a zone of its rules. */
    private static final Map<String, String> ZONES = zones();

    private static final String RED_LINES = "red-lines";
    private static final int GIANT_VERTICES = 1_000_000;
    private static final int OVERLAPPING = 60;
    private static final double[] ACCURACIES_M = {0, 2, 10};

    private static Map<String, String> zones() {
        Map<String, String> zones = new LinkedHashMap<>();
        zones.put("permanent-farmland", "farmland");
        zones.put(RED_LINES, "other");
        zones.put("town-boundary", "concentrated");
        zones.put("nature-protection", "general");
        zones.put("water-sources", "grade-two");
        zones.put("river-management", "range");
        zones.put("flood-control-lines", "control");
        zones.put("shorelines", "strict");
        zones.put("wetlands", "general");
        zones.put("public-benefit-forest", "grade-two");
        zones.put("heritage-lines", "control");
        return zones;
    }

    /** The name of its folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layers, in the order in which polygons are shared out to them. */
    List<String> layers() {
        return this == LINES ? List.copyOf(ZONES.keySet()) : List.of(RED_LINES);
    }

    /** The zone of the features of a layer. */
    static String zone(String layer) {
        return ZONES.get(layer);
    }

    /** The polygons in metres of {@link org.spatialplan.shape.LineMap#FRAME}. */
    List<Polygon> polygons() {
        return switch (this) {
            case GIANT -> CityShapes.single(GIANT_VERTICES, 1).polygons();
            case DENSE -> CityShapes.make(2 * CityShapes.VERTICES, 1).polygons();
            case EXACT, VAGUE, LINES ->
                withOverlapping(CityShapes.make(CityShapes.VERTICES, 1).polygons());
        };
    }

    /** How many vertices there are, about. */
    int vertices() {
        return switch (this) {
            case GIANT -> GIANT_VERTICES;
            case DENSE -> 2 * CityShapes.VERTICES;
            case EXACT, VAGUE, LINES -> CityShapes.VERTICES;
        };
    }

    /** The accuracy of a polygon in metres. */
    double accuracyM(int polygon) {
        return this == VAGUE ? ACCURACIES_M[polygon % ACCURACIES_M.length] : 0;
    }

    /** Parcels in metres, 15 % of them on a polygon. */
    List<Polygon> parcels(int count) {
        return this == GIANT
                ? CityShapes.single(GIANT_VERTICES, count).parcels()
                : CityShapes.make(CityShapes.VERTICES, count).parcels();
    }

    /** Adds copies of small polygons, moved so far that they still overlap. */
    private static List<Polygon> withOverlapping(List<Polygon> polygons) {
        List<Polygon> all = new ArrayList<>(polygons);
        IntStream.range(0, OVERLAPPING)
                .mapToObj(i -> polygons.get(i * polygons.size() / OVERLAPPING))
                .map(Scene::moved)
                .forEach(all::add);
        return all;
    }

    private static Polygon moved(Polygon polygon) {
        double third = polygon.getEnvelopeInternal().getWidth() / 3;
        return (Polygon) AffineTransformation.translationInstance(third, third).transform(polygon);
    }
}
