package org.spatialplan.spark.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.layer.Feature;

/** Draws layers and parcels in a square of {@value #SIDE_M} m about 118.5°E 24.9°N. Not thread-safe. */
final class Drawing {

    static final double LON = 118.5;
    static final double LAT = 24.9;
    static final double SIDE_M = 20_000;

    private static final double METRES_A_DEGREE = 111_320;
    private static final double SHRINK = Math.cos(Math.toRadians(LAT));
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Random random;

    Drawing(Random random) {
        this.random = random;
    }

    /** Brings a drawing in metres from the middle to degrees. */
    static Geometry degrees(Geometry metres) {
        return new AffineTransformation(1 / METRES_A_DEGREE / SHRINK, 0, LON, 0, 1 / METRES_A_DEGREE, LAT)
                .transform(metres);
    }

    double place() {
        return (random.nextDouble() - 0.5) * SIDE_M;
    }

    static Geometry moved(Geometry geometry, double east, double north) {
        return AffineTransformation.translationInstance(east, north).transform(geometry);
    }

    /** @param worst the largest accuracy of the features in metres */
    HomeScene scene(int worst) {
        return new HomeScene(List.of(
                new HomeScene.Layer("red", Optional.of("ecological-red-line"), false, redLines(worst)),
                new HomeScene.Layer("coast", Optional.of("coastline"), false, shores(worst)),
                new HomeScene.Layer("town", Optional.of("town-development-boundary"), true, towns(worst)),
                new HomeScene.Layer("water", Optional.of("drinking-water-sources"), false, List.of()),
                new HomeScene.Layer("protected-areas", Optional.empty(), false, sources(worst))));
    }

    List<Feature> redLines(int worst) {
        List<Feature> features = new ArrayList<>();
        features.add(red("giant", shore(2_000, SIDE_M / 2.2), worst, 0));
        features.add(red("corridor", corridor(), worst, 1));
        // nowhere where the frame is usable, and partly
        features.add(HomeScene.feature("far", Map.of("zone", "core"), Optional.of(square(60, 24, 0.5)), worst));
        features.add(HomeScene.feature("wide", Map.of("zone", "core"), Optional.of(square(87, 30, 2)), worst));
        for (int i = 0; i < 60; i++) {
            features.add(red(
                    "r" + i,
                    moved(shore(4 + random.nextInt(400), 50 + random.nextInt(1_500)), place(), place()),
                    worst,
                    i));
        }
        return features;
    }

    private static Geometry square(double lon, double lat, double side) {
        return FACTORY.toGeometry(new Envelope(lon, lon + side, lat, lat + side));
    }

    private Feature red(String id, Geometry metres, int worst, int zone) {
        return feature(id, Map.of("zone", List.of("core", "other", "unknown").get(zone % 3)), metres, worst);
    }

    /** A strip of 60 m through the whole square. */
    static Geometry corridor() {
        double half = SIDE_M * 0.6;
        return FACTORY.createLineString(new Coordinate[] {
                    new Coordinate(-half, -half), new Coordinate(0, 500), new Coordinate(half, half)
                })
                .buffer(30);
    }

    private List<Feature> shores(int worst) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Geometry line = i % 4 == 3
                    ? FACTORY.createGeometryCollection(
                            new Geometry[] {walk(20), star(9, 60), FACTORY.createPoint(new Coordinate(400, 300))})
                    : i % 4 == 2
                            ? FACTORY.createMultiPointFromCoords(walk(4).getCoordinates())
                            : walk(3 + random.nextInt(300));
            features.add(feature(
                    "s" + i,
                    Map.of("nature", List.of("natural", "strict", "limited").get(i % 3)),
                    moved(line, place(), place()),
                    worst));
        }
        return features;
    }

    private List<Feature> towns(int worst) {
        return List.of(
                feature("t0", Map.of("zone", "concentrated"), moved(shore(900, SIDE_M * 0.55), -900, 0), worst),
                feature("t1", Map.of("zone", "concentrated"), moved(star(60, 900), 1_500, 500), worst));
    }

    private List<Feature> sources(int worst) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            features.add(feature(
                    "w" + i,
                    Map.of("category", i % 2 == 0 ? "water-source" : "other"),
                    moved(star(40, 400), place(), place()),
                    worst));
        }
        return features;
    }

    Feature feature(String id, Map<String, Object> attributes, Geometry metres, int worst) {
        return HomeScene.feature(
                id, attributes, Optional.of(degrees(metres)), worst == 0 ? 0 : random.nextInt(worst + 1));
    }

    /** Draws parcels of many kinds. */
    List<Geometry> parcels(int number) {
        List<Geometry> parcels = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Geometry metres =
                    switch (random.nextInt(12)) {
                        case 0 -> walk(2 + random.nextInt(30));
                        case 1 -> FACTORY.createPoint(new Coordinate(0, 0));
                        case 2 -> shore(300, 700);
                        default -> star(3 + random.nextInt(20), 20 + random.nextInt(150));
                    };
            parcels.add(degrees(moved(metres, place(), place())));
        }
        return parcels;
    }

    /** Draws parcels that are wide, far away, in pieces, or broken; null for one without an outline. */
    List<Geometry> awkward() {
        Geometry square = FACTORY.toGeometry(new Envelope(0, 50, 0, 50));
        List<Geometry> parcels = new ArrayList<>();
        parcels.add(null);
        parcels.add(FACTORY.createPolygon());
        parcels.add(degrees(FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(0, 0),
            new Coordinate(90, 90),
            new Coordinate(90, 0),
            new Coordinate(0, 90),
            new Coordinate(0, 0)
        })));
        parcels.add(FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(LON, LAT),
            new Coordinate(LON, Double.NaN),
            new Coordinate(LON + 0.001, LAT),
            new Coordinate(LON, LAT)
        }));
        parcels.add(AffineTransformation.translationInstance(10 - LON, 0).transform(degrees(square)));
        parcels.add(AffineTransformation.translationInstance(100 - LON, 0).transform(degrees(square)));
        parcels.add(degrees(corridor()));
        parcels.add(degrees(shore(300, SIDE_M / 3)));
        parcels.add(degrees(
                FACTORY.createMultiPolygon(new Polygon[] {(Polygon) square, (Polygon) moved(square, 100_000, 0)})));
        return parcels;
    }

    Geometry walk(int vertices) {
        Coordinate[] places = new Coordinate[vertices];
        places[0] = new Coordinate(0, 0);
        for (int i = 1; i < vertices; i++) {
            places[i] = new Coordinate(
                    places[i - 1].x + 5 + 40 * random.nextDouble(), places[i - 1].y + 30 * (random.nextDouble() - 0.5));
        }
        return FACTORY.createLineString(places);
    }

    /** Draws an area whose outline has bays of some metres and is nowhere much longer than a circle. */
    Geometry shore(int vertices, double radius) {
        Coordinate[] places = new Coordinate[vertices + 1];
        double bay = Math.min(0.3, 3.0 / vertices);
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double to = radius * (0.8 + 0.15 * Math.sin(5 * angle) + bay * random.nextDouble() / 3);
            places[i] = new Coordinate(to * Math.cos(angle), to * Math.sin(angle));
        }
        places[vertices] = places[0];
        return FACTORY.createPolygon(places);
    }

    Geometry star(int vertices, double radius) {
        Coordinate[] places = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double to = radius * (0.6 + 0.4 * random.nextDouble());
            places[i] = new Coordinate(to * Math.cos(angle), to * Math.sin(angle));
        }
        places[vertices] = places[0];
        return FACTORY.createPolygon(places);
    }
}
