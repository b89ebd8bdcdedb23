package org.spatialplan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.city.IndicatorMethodReader;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.indicator.ComputedIndicator.Status;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Indicator;
import org.spatialplan.query.PlanMap;

/** The bundled methods on invented layers, in metres from 118.5°E 25°N, with the arithmetic beside. */
class IndicatorComputationTest {

    private static final PlanMap BUNDLED = GeodataFiles.planMap();
    private static final GroundFrame FRAME = BUNDLED.frame();
    /** The edges of squares in metres are straight in degrees, where they lie a centimetre beside each other. */
    private static final double BENT_KM2 = 1e-5;

    private static final Coordinate ORIGIN = FRAME.toGround(new Coordinate(118.5, 25));
    private static final IndicatorMethods METHODS =
            new IndicatorMethodReader().read(GeodataFiles.read("plan/computed-indicators.yaml"));
    private static final String KILOMETRE = "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))";

    private final Map<String, LayerIndex> layers = new HashMap<>();

    @Test
    void theBundledRedLineIsMeasuredAndItsPointsAreNotForgotten() {
        ComputedIndicator computed = new IndicatorComputation(METHODS, BUNDLED).compute(indicator(7));

        assertThat(computed.status()).isEqualTo(Status.COMPUTED);
        assertThat(computed.value().orElseThrow()).isBetween(100.0, 4226.18);
        assertThat(computed.most()).as("points hold ground that nobody drew").isEmpty();
        assertThat(computed.remarks()).hasSize(1);
        assertThat(computed.inputs()).extracting(input -> input.layer()).containsExactly("red-lines");
    }

    @Test
    void aMissingLayerIsNoData() {
        ComputedIndicator computed = new IndicatorComputation(METHODS, BUNDLED).compute(indicator(18));

        assertThat(computed.status()).isEqualTo(Status.NO_DATA);
        assertThat(computed.value()).isEmpty();
        assertThat(computed.remarks())
                .extracting(words -> words.en())
                .containsExactly("the layer 'Built-up areas' (built-up-areas) holds no data");
        assertThat(computed.inputs())
                .extracting(input -> input.version().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void whatNoGeometryAnswersIsSaidSo() {
        List<Integer> byGeometry = BUNDLED.plan().indicators().stream()
                .filter(indicator -> new IndicatorComputation(METHODS, BUNDLED)
                                .compute(indicator)
                                .status()
                        != Status.NOT_BY_GEOMETRY)
                .map(Indicator::number)
                .toList();
        assertThat(byGeometry).containsExactly(7, 11, 12, 18, 32, 33, 37);
    }

    @Test
    void areasThatOverlapCountOnce() {
        put(
                "red-lines",
                area("a", 0, KILOMETRE),
                area("b", 0, "POLYGON ((500 0, 1500 0, 1500 1000, 500 1000, 500 0))"));

        ComputedIndicator computed = compute(7);

        assertThat(computed.value().orElseThrow()).as("1.5 km by 1 km").isCloseTo(1.5, within(BENT_KM2));
        assertThat(computed.least()).isEqualTo(computed.value());
    }

    @Test
    void accuracyGivesBounds() {
        put("red-lines", area("a", 10, KILOMETRE));

        ComputedIndicator computed = compute(7);

        assertThat(computed.value().orElseThrow()).isCloseTo(1, within(1e-6));
        double slackKm2 = (4000 * 10 + Math.PI * 100) / 1e6;
        assertThat(computed.least().orElseThrow()).isCloseTo(1 - slackKm2, within(1e-4));
        assertThat(computed.most().orElseThrow()).isCloseTo(1 + slackKm2, within(1e-4));
    }

    @Test
    void aParkReachesByItsSize() {
        put("built-up-areas", area("town", 0, "POLYGON ((0 0, 10000 0, 10000 1000, 0 1000, 0 0))"));
        // across the whole town, so that only two straight edges count: 100 m wide is 10 ha, 1.5 m wide is 2,250 m²
        put("parks", area("large", 0, "POLYGON ((2000 -1000, 2100 -1000, 2100 2000, 2000 2000, 2000 -1000))"));
        assertThat(compute(18).value().orElseThrow())
                .as("500 + 100 + 500 of 10,000 m")
                .isCloseTo(11, within(0.01));

        put("parks", area("small", 0, "POLYGON ((5000 -250, 5001.5 -250, 5001.5 1250, 5000 1250, 5000 -250))"));
        assertThat(compute(18).value().orElseThrow())
                .as("300 + 1.5 + 300 of 10,000 m")
                .isCloseTo(6.015, within(0.02));

        put("parks", area("tiny", 0, "POLYGON ((5000 0, 5001 0, 5001 1000, 5000 1000, 5000 0))"));
        assertThat(compute(18).value().orElseThrow())
                .as("1,000 m² do not count")
                .isZero();
    }

    @Test
    void sketchedParksGiveBoundsAndPointsTakeThemAway() {
        put("built-up-areas", area("town", 0, "POLYGON ((0 0, 10000 0, 10000 1000, 0 1000, 0 0))"));
        Feature park = area("park", 100, "POLYGON ((2000 -1000, 2100 -1000, 2100 2000, 2000 2000, 2000 -1000))");
        put("parks", park);

        ComputedIndicator computed = compute(18);

        assertThat(computed.least().orElseThrow())
                .as("100 m less on both sides")
                .isCloseTo(9, within(0.1));
        assertThat(computed.most().orElseThrow()).as("100 m more on both sides").isCloseTo(13, within(0.1));

        put("parks", park, feature("point", 5, Map.of(), "POINT (500 500)"));
        assertThat(compute(18).value()).isEqualTo(computed.value());
        assertThat(compute(18).most()).isEmpty();
        assertThat(compute(18).remarks()).hasSize(1);
    }

    @Test
    void theShareOfTheShoreIsByLength() {
        put(
                "shorelines",
                feature("a", 1, Map.of("nature", "natural"), "LINESTRING (0 0, 3000 0)"),
                feature("b", 1, Map.of("nature", "artificial"), "LINESTRING (3000 0, 4000 0)"));

        assertThat(compute(33).value().orElseThrow()).as("3 of 4 km").isCloseTo(75, within(1e-4));
        assertThat(compute(33).remarks()).isEmpty();
    }

    @Test
    void theShareOfWatersIsByAreaAndSaysWhatIsSilent() {
        put(
                "sea-water-quality",
                feature("a", 1, Map.of("class", 1), KILOMETRE),
                feature("b", 1, Map.of("class", 3), "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))"),
                feature("c", 1, Map.of(), "POLYGON ((2000 0, 4000 0, 4000 1000, 2000 1000, 2000 0))"));

        ComputedIndicator computed = compute(32);

        assertThat(computed.value().orElseThrow()).as("1 of 4 km²").isCloseTo(25, within(1e-4));
        assertThat(computed.remarks()).hasSize(1);
    }

    @Test
    void numbersAreComparedAsNumbersAndStrangeValuesAreTold() {
        put(
                "sea-water-quality",
                feature("a", 0, Map.of("class", 1.0), KILOMETRE),
                feature("b", 0, Map.of("class", "2.0"), "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))"),
                feature("c", 0, Map.of("class", 3.0f), "POLYGON ((2000 0, 3000 0, 3000 1000, 2000 1000, 2000 0))"));
        assertThat(compute(32).value().orElseThrow()).as("2 of 3").isEqualTo(66.6667);
        assertThat(compute(32).remarks()).isEmpty();

        put(
                "sea-water-quality",
                feature("a", 0, Map.of("class", 1), KILOMETRE),
                feature("b", 0, Map.of("class", "Ⅱ"), "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))"));
        assertThat(compute(32).value().orElseThrow()).isEqualTo(50);
        assertThat(compute(32).remarks()).singleElement().satisfies(words -> assertThat(words.en())
                .contains("Ⅱ (1)"));
    }

    @Test
    void sharesOfGroundThatSeveralFeaturesHoldCountOnce() {
        put(
                "sea-water-quality",
                feature("a", 0, Map.of("class", 1), KILOMETRE),
                feature("again", 0, Map.of("class", 1), KILOMETRE),
                feature("b", 0, Map.of("class", 3), "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))"));
        put(
                "shorelines",
                feature("a", 0, Map.of("nature", "natural"), "LINESTRING (0 0, 1000 0, 0 0)"),
                feature("b", 0, Map.of("nature", "artificial"), "LINESTRING (1000 0, 2000 0)"));

        assertThat(compute(32).value().orElseThrow()).isCloseTo(50, within(1e-3));
        assertThat(compute(32).remarks()).singleElement().satisfies(words -> assertThat(words.en())
                .contains("overlap"));
        assertThat(compute(33).value().orElseThrow()).isCloseTo(50, within(1e-3));
    }

    @Test
    void aParkOfJustTheLimitCountsWhateverPlaneItWasDrawnIn() {
        put("built-up-areas", area("town", 0, "POLYGON ((0 0, 10000 0, 10000 1000, 0 1000, 0 0))"));
        put("parks", area("at limit", 0, park(4997.9)));

        ComputedIndicator computed = compute(18);

        assertThat(computed.value().orElseThrow()).as("500 m, not 300").isGreaterThan(9);
        assertThat(computed.remarks())
                .singleElement()
                .satisfies(words -> assertThat(words.en()).contains("5000 m²").contains("0.11 %"));
        put("parks", area("too small", 0, park(4994)));
        assertThat(compute(18).value().orElseThrow()).isLessThan(7);
        assertThat(compute(18).remarks()).isEmpty();
    }

    /** 1 km long, across the town. */
    private static String park(double areaM2) {
        double x = 5000 + areaM2 / 1000;
        return "POLYGON ((5000 0, " + x + " 0, " + x + " 1000, 5000 1000, 5000 0))";
    }

    @Test
    void whatErosionLeavesIsTheComplement() {
        put("city", area("city", 0, KILOMETRE));
        put("soil-erosion", area("a", 0, "POLYGON ((0 0, 100 0, 100 1000, 0 1000, 0 0))"));

        assertThat(compute(11).value().orElseThrow()).isCloseTo(90, within(100 * BENT_KM2));
    }

    @Test
    void anEmptyLayerIsNoData() {
        put("shorelines");
        put("red-lines", feature("a", 1, Map.of(), "POINT (0 0)"));

        assertThat(compute(33).status()).isEqualTo(Status.NO_DATA);
        assertThat(compute(7).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void aMethodThatGivesAnotherKindOfFigureIsAFaultOfTheFile() {
        IndicatorMethod area = METHODS.find(7).orElseThrow();
        IndicatorMethod wrong = new IndicatorMethod(
                33,
                area.rule(),
                area.of(),
                area.by(),
                "",
                List.of(),
                List.of(),
                false,
                List.of(),
                area.words(),
                area.source());
        put("red-lines", area("a", 0, KILOMETRE));

        assertThatThrownBy(() ->
                        new IndicatorComputation(new IndicatorMethods(List.of(wrong)), map()).compute(indicator(33)))
                .isInstanceOf(MethodMismatchException.class);
    }

    private ComputedIndicator compute(int number) {
        return new IndicatorComputation(METHODS, map()).compute(indicator(number));
    }

    private PlanMap map() {
        return new PlanMap(BUNDLED.plan(), BUNDLED.catalogue(), FRAME, layers, Map.of(), List.of());
    }

    private static Indicator indicator(int number) {
        return BUNDLED.plan().findIndicator(number).orElseThrow();
    }

    private void put(String layer, Feature... features) {
        VersionInfo info = new VersionInfo(
                layer, 1, "", "invented", VersionInfo.Origin.IMPORTED, Instant.EPOCH, features.length, 0);
        layers.put(layer, LayerIndex.of(new LayerVersion(info, List.of(features)), FRAME));
    }

    private static Feature area(String id, double accuracyM, String wkt) {
        return feature(id, accuracyM, Map.of(), wkt);
    }

    private static Feature feature(String id, double accuracyM, Map<String, Object> attributes, String wkt) {
        return new Feature(
                id,
                "",
                "",
                Optional.of(FRAME.toLonLat(ground(wkt))),
                OptionalDouble.of(accuracyM),
                "invented",
                "CC0-1.0",
                org.spatialplan.layer.Status.SKETCHED,
                LocalDate.EPOCH,
                attributes);
    }

    private static Geometry ground(String wkt) {
        try {
            return AffineTransformation.translationInstance(ORIGIN.x, ORIGIN.y).transform(new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new AssertionError(wkt, e);
        }
    }
}
