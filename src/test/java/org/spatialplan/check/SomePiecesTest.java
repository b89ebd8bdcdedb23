package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.CheckedLayer.Role;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Cut;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet;

/**
 * A check over the pieces near a place gives the same report, to the last bit, as one over whole layers. All layers lie
 * in a square of 6 km; the rules are the bundled ones.
 */
class SomePiecesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Path RULES = Path.of("geodata/rules");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int GROUNDS = 20;
    private static final double SIDE_M = 6_000;
    private static final List<String> ACTIVITIES = List.of("new-construction", "linear-infrastructure", "port-wharf");

    /** @param worst the largest accuracy of the features in metres */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 10})
    void piecesNearAPlaceAreEnough(int worst) {
        Random random = new Random(100 + worst);
        LineScene scene = scene(random, worst);
        Map<String, RuleSet> rules = new LinkedHashMap<>();
        scene.layers().forEach(layer -> layer.rules().ifPresent(id -> rules.put(id, LineScene.rules(RULES, id, DAY))));
        CheckedMap whole = withTerritory(scene.map(rules));
        CheckedMap bare = withTerritory(scene.map(rules, SomePiecesTest::withoutOutlines));
        List<List<Cut>> cuts = cuts(whole, bare);
        assertThat(whole.layers()).extracting(CheckedLayer::role).contains(Role.values());

        Set<String> seen = new TreeSet<>();
        int missing = 0;
        for (int i = 0; i < GROUNDS; i++) {
            Geometry ground = LineScene.FRAME.toGround(
                    LineScene.FRAME.toLonLat(moved(randomGround(random), place(random), place(random))));
            double accuracyM = i % 3 == 0 ? 0.5 : 0;
            CheckSubject subject = new CheckSubject(
                    "subject",
                    Works.of(ACTIVITIES.get(i % ACTIVITIES.size())),
                    Set.of(),
                    List.of(new Part("ground", new UncertainShape(ground, accuracyM), false)));
            Envelope reach = bare.reach(ground.getEnvelopeInternal(), accuracyM);
            if (i % 2 == 0) {
                reach.expandToInclude(place(random) + 500_000, place(random) + 2_755_000);
            }
            List<LayerIndex> near = new ArrayList<>();
            for (int k = 0; k < cuts.size(); k++) {
                List<Cut> some = cuts.get(k).stream()
                        .filter(cut -> cut.box().intersects(reach))
                        .map(cut -> Cut.of(cut.toBytes()))
                        .toList();
                missing += cuts.get(k).size() - some.size();
                near.add(bare.grounds().get(k).index().with(some.iterator()));
            }
            String expected = text(whole.check().check(subject));
            assertThat(text(bare.over(near).check().check(subject)))
                    .as("ground %d: %s", i, ground)
                    .isEqualTo(expected);
            expected.lines().map(line -> line.split(" ")[1]).forEach(seen::add);
            whole.layers().stream()
                    .filter(layer -> expected.contains(" " + layer.definition().id() + "/"))
                    .forEach(layer -> seen.add(layer.definition().id()));
        }
        assertThat(missing).isGreaterThan(GROUNDS);
        assertThat(seen).contains("CONFLICT", "NO_DATA", "red", "coast", "town", "protected-areas");
    }

    private static CheckedMap withTerritory(CheckedMap map) {
        CheckedLayer town = map.find("town").orElseThrow();
        return new CheckedMap(map.layers(), map.unchecked(), new Territory(List.of(town.index())), map.frame());
    }

    private static LayerIndex withoutOutlines(LayerIndex index) {
        return LayerIndex.withoutOutlines(
                index.info(),
                index.entries().stream()
                        .map(entry -> withoutGeometry(entry.feature()))
                        .toList(),
                feature -> index.find(feature.id()).orElseThrow().shape().map(LayerIndex.Kind::of),
                LineScene.FRAME.surface());
    }

    private static Feature withoutGeometry(Feature of) {
        return new Feature(
                of.id(),
                of.nameZh(),
                of.nameEn(),
                Optional.empty(),
                of.accuracyM(),
                of.source(),
                of.licence(),
                of.status(),
                of.asOf(),
                of.attributes());
    }

    /** Cuts all features for each ground of the map without outlines, with the numbers of that map. */
    private static List<List<Cut>> cuts(CheckedMap whole, CheckedMap bare) {
        List<List<Cut>> cuts = new ArrayList<>();
        for (int k = 0; k < bare.grounds().size(); k++) {
            MappedGround ground = bare.grounds().get(k);
            List<Cut> of = new ArrayList<>();
            whole.grounds().get(k).source().version().features().stream()
                    .filter(ground::holds)
                    .forEach(feature -> ground.cut(feature, LineScene.FRAME, of::add));
            assertThat(of).isSortedAccordingTo(Cut.ORDER);
            cuts.add(of);
        }
        return cuts;
    }

    /** Prints a report without the outlines of features; numbers with all their digits. */
    private static String text(SubjectReport report) {
        return report.lines().stream()
                .map(line -> line.line().id() + " " + line.state() + " " + line.certainty() + line.reason()
                        + line.involvement() + line.notExcluded() + line.outcomes()
                        + line.findings().stream().map(SomePiecesTest::text).toList()
                        + line.totals() + line.zones())
                .collect(Collectors.joining("\n"));
    }

    private static String text(Finding finding) {
        return " " + finding.layer() + "/" + finding.feature().id() + finding.certainty() + finding.distanceM() + " "
                + finding.slackM() + finding.overlap() + finding.taken() + finding.uncovered()
                + finding.zone().id() + finding.outcomes();
    }

    private static LineScene scene(Random random, int worst) {
        return new LineScene(List.of(
                new LineScene.Layer("red", Optional.of("ecological-red-line"), redLines(random, worst)),
                new LineScene.Layer("coast", Optional.of("coastline"), shores(random, worst)),
                new LineScene.Layer("town", Optional.of("town-development-boundary"), towns(random, worst)),
                new LineScene.Layer("water", Optional.of("drinking-water-sources"), List.of()),
                new LineScene.Layer("protected-areas", Optional.empty(), sources(random, worst))));
    }

    private static List<Feature> redLines(Random random, int worst) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Geometry outline = i == 0 ? giant(random) : i == 1 ? needles() : area(random);
            Map<String, Object> attributes = Map.of(
                    "zone",
                    List.of("core", "other", "unknown").get(i % 3),
                    "category",
                    i % 5 == 0 ? "nature-reserve" : "");
            features.add(feature("r" + i, attributes, outline, random, worst));
        }
        features.add(LineScene.feature("nowhere", Map.of("zone", "other"), Optional.empty(), 0));
        return features;
    }

    private static List<Feature> shores(Random random, int worst) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Geometry line = i % 4 == 3
                    ? FACTORY.createGeometryCollection(new Geometry[] {
                        walk(random, 20), star(random, 9, 60), FACTORY.createPoint(new Coordinate(400, 300))
                    })
                    : i % 4 == 2
                            ? FACTORY.createMultiPointFromCoords(walk(random, 4).getCoordinates())
                            : walk(random, 3 + random.nextInt(300));
            features.add(feature(
                    "s" + i,
                    Map.of("nature", List.of("natural", "strict", "limited").get(i % 3)),
                    moved(line, place(random), place(random)),
                    random,
                    worst));
        }
        return features;
    }

    private static List<Feature> towns(Random random, int worst) {
        return List.of(
                feature("t0", Map.of("zone", "concentrated"), moved(star(random, 900, 1_500), -900, 0), random, worst),
                feature("t1", Map.of("zone", "concentrated"), moved(star(random, 60, 900), 1_500, 500), random, worst));
    }

    private static List<Feature> sources(Random random, int worst) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            features.add(feature(
                    "p" + i, Map.of("category", i % 2 == 0 ? "water-source" : "other"), area(random), random, worst));
        }
        return features;
    }

    private static Feature feature(
            String id, Map<String, Object> attributes, Geometry outline, Random random, int worst) {
        return LineScene.feature(
                id,
                attributes,
                Optional.of(moved(outline, 500_000, 2_755_000)),
                worst == 0 ? 0 : random.nextInt(worst + 1));
    }

    private static Geometry area(Random random) {
        double east = place(random);
        double north = place(random);
        Geometry star = star(random, 4 + random.nextInt(500), 50 + random.nextInt(600));
        Geometry area =
                switch (random.nextInt(3)) {
                    case 0 -> star;
                    case 1 -> star.difference(star(random, 8, 30));
                    default -> star.union(moved(star(random, 30, 200), 1_500, 300));
                };
        return moved(area, east, north);
    }

    private static Geometry giant(Random random) {
        return star(random, 3_000, 2_800);
    }

    /** Many thin triangles from one place. */
    private static Geometry needles() {
        Coordinate[] places = new Coordinate[400];
        for (int i = 0; i < places.length - 1; i++) {
            double angle = Math.PI * i / places.length;
            double radius = i % 2 == 0 ? 1_900 : 5;
            places[i] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle) - 2_000);
        }
        places[places.length - 1] = places[0];
        Polygon polygon = FACTORY.createPolygon(places);
        return polygon.isValid() ? polygon : polygon.buffer(0);
    }

    private static Geometry randomGround(Random random) {
        Geometry ground =
                switch (random.nextInt(8)) {
                    case 0 -> walk(random, 2 + random.nextInt(30));
                    case 1 -> FACTORY.createPoint(new Coordinate(0, 0));
                    case 2 -> FACTORY.toGeometry(new Envelope(0, 900, 0, 3));
                    case 3 -> star(random, 600, 700);
                    default -> star(random, 3 + random.nextInt(20), 20 + random.nextInt(150));
                };
        return moved(ground, 500_000, 2_755_000);
    }

    private static double place(Random random) {
        return (random.nextDouble() - 0.5) * SIDE_M;
    }

    private static Geometry moved(Geometry geometry, double east, double north) {
        return AffineTransformation.translationInstance(east, north).transform(geometry);
    }

    private static Geometry walk(Random random, int vertices) {
        Coordinate[] places = new Coordinate[vertices];
        places[0] = new Coordinate(0, 0);
        for (int i = 1; i < vertices; i++) {
            places[i] = new Coordinate(
                    places[i - 1].x + 5 + 40 * random.nextDouble(), places[i - 1].y + 30 * (random.nextDouble() - 0.5));
        }
        return FACTORY.createLineString(places);
    }

    private static Geometry star(Random random, int vertices, double radius) {
        Coordinate[] places = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double to = radius * (1 - Math.min(0.4, 60.0 / vertices) * random.nextDouble());
            places[i] = new Coordinate(to * Math.cos(angle), to * Math.sin(angle));
        }
        places[vertices] = places[0];
        return FACTORY.createPolygon(places);
    }
}
