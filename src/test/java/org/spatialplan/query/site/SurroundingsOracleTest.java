package org.spatialplan.query.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Precision;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.PlanMap;

/** Compares what is at random sites with a plain walk over all features and links, measured by JTS one by one. */
class SurroundingsOracleTest {

    private static final int SITES = 12;
    private static final long SEED = 18;
    /** Distances and depths that are so near to a limit are not compared, in metres. */
    private static final double BORDER_M = 1;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final PlanMap MAP = CityMap.MAP;
    private static final SurroundingsFinder FINDER = CityMap.finder(MAP);

    static Stream<UncertainShape> sites() {
        Random random = new Random(SEED);
        Envelope city = MAP.getLayer("city")
                .located()
                .get(0)
                .shape()
                .orElseThrow()
                .ground()
                .getEnvelopeInternal();
        return Stream.generate(() -> site(random, city)).limit(SITES);
    }

    private static UncertainShape site(Random random, Envelope city) {
        Coordinate from = new Coordinate(
                city.getMinX() + random.nextDouble() * city.getWidth(),
                city.getMinY() + random.nextDouble() * city.getHeight());
        double sideM = Math.pow(10, 1.5 + 2.5 * random.nextDouble());
        Coordinate to = new Coordinate(from.x + sideM, from.y + sideM * random.nextDouble());
        Geometry ground =
                switch (random.nextInt(4)) {
                    case 0 -> GEOMETRIES.createPoint(from);
                    case 1 -> GEOMETRIES.createLineString(new Coordinate[] {from, to});
                    default -> GEOMETRIES.toGeometry(new Envelope(from, to));
                };
        return new UncertainShape(ground, random.nextBoolean() ? 0 : 40);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void featuresAreThoseWithinTheAccuracies(UncertainShape site) {
        SiteSurroundings found = FINDER.find(List.of(site));
        Map<String, MetFeature> met = Stream.of(found.districts(), found.townships(), found.features())
                .flatMap(List::stream)
                .collect(Collectors.toMap(each -> each.ref().toString(), Function.identity()));
        for (LayerDefinition layer : layers()) {
            for (LayerIndex.Entry entry : MAP.getLayer(layer.id()).located()) {
                UncertainShape feature = entry.shape().orElseThrow();
                Optional<MetFeature> here = Optional.ofNullable(
                        met.get(layer.id() + "/" + entry.feature().id()));
                assertSame(site, feature, here.map(MetFeature::distanceM), here.map(MetFeature::certainty));
            }
        }
    }

    private static void assertSame(
            UncertainShape site, UncertainShape feature, Optional<Double> distanceM, Optional<Certainty> certainty) {
        double drawn = site.ground().distance(feature.ground());
        double slack = site.accuracyM() + feature.accuracyM();
        if (slack == 0 && drawn == 0) {
            return; // exact drawings: a touch is no meeting, which the conflict check's own oracle holds
        }
        if (Math.abs(drawn - slack) > BORDER_M) {
            assertThat(distanceM.isPresent())
                    .as("%s m away, slack %s m", drawn, slack)
                    .isEqualTo(drawn < slack);
        }
        distanceM.ifPresent(found -> assertThat(found).isCloseTo(drawn, offset(1e-6)));
        if (certainty.isPresent()) {
            boolean surely = meetSurely(site, feature, BORDER_M);
            if (surely == meetSurely(site, feature, -BORDER_M)) {
                assertThat(certainty.get().isCertain()).as("slack %s m", slack).isEqualTo(surely);
            }
        }
    }

    /** Tests whether one holds a point of the other, or the least extents of both meet, however both outlines move. */
    private static boolean meetSurely(UncertainShape site, UncertainShape feature, double moreM) {
        double slack = site.accuracyM() + feature.accuracyM() + moreM;
        Geometry leastFeature = feature.ground().buffer(-(feature.accuracyM() + moreM));
        Geometry leastSite = site.ground().buffer(-(site.accuracyM() + moreM));
        return feature.ground().buffer(-slack).intersects(site.ground())
                || site.ground().buffer(-slack).intersects(feature.ground())
                || leastFeature.intersection(leastSite).getArea() > 0;
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theNearestIsTheNearestOfAll(UncertainShape site) {
        SiteSurroundings found = FINDER.find(List.of(site));

        Map<String, Double> nearest = found.nearest().stream()
                .filter(near -> !near.standIn())
                .collect(Collectors.toMap(NearFeature::layer, NearFeature::distanceM));
        List<String> met = new ArrayList<>();
        Stream.of(found.districts(), found.townships(), found.features())
                .flatMap(List::stream)
                .forEach(each -> met.add(each.layer()));
        found.items().forEach(item -> met.add(item.subject().kind().path()));
        for (LayerDefinition layer : MAP.catalogue().layers()) {
            OptionalDouble least = MAP.findLayer(layer.id()).stream()
                    .flatMap(index -> index.located().stream())
                    .mapToDouble(entry -> entry.shape().orElseThrow().ground().distance(site.ground()))
                    .min();
            boolean repeated = List.of("city", "river-systems").contains(layer.id());
            if (least.isEmpty() || repeated || met.contains(layer.id())) {
                assertThat(nearest).doesNotContainKey(layer.id());
            } else {
                assertThat(nearest.get(layer.id())).as(layer.id()).isCloseTo(least.getAsDouble(), offset(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void itemsAreThoseWhoseLinksAreWithinTheAccuracies(UncertainShape site) {
        SiteSurroundings found = FINDER.find(List.of(site));

        Map<String, LinkMatch> matches = Stream.of(found.items(), found.inUnits())
                .flatMap(List::stream)
                .flatMap(item -> item.reasons().stream())
                .collect(Collectors.toMap(match -> match.link().link().id(), Function.identity()));
        for (PlacedLink link : MAP.links()) {
            if (link.place().shape().isEmpty()) {
                continue;
            }
            UncertainShape place = link.place().shape().get();
            double drawn = site.ground().distance(place.ground());
            double slack = site.accuracyM() + place.accuracyM();
            boolean isCounted = link.place().precision() == Precision.CITYWIDE;
            if (Math.abs(drawn - slack) > BORDER_M && !isCounted) {
                assertThat(matches.containsKey(link.link().id()))
                        .as("%s, %s m away, slack %s m", link.link().id(), drawn, slack)
                        .isEqualTo(drawn < slack);
            }
        }
    }

    private static List<LayerDefinition> layers() {
        return MAP.catalogue().layers().stream()
                .filter(layer -> layer.rules().isEmpty() && !layer.isMadeOfLinks())
                .filter(layer -> MAP.findLayer(layer.id()).isPresent())
                .filter(layer -> !List.of("city", "river-systems").contains(layer.id()))
                .toList();
    }
}
