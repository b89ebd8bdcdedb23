package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.Status;
import org.spatialplan.text.LocalizedText;

/** The bundled layers against what the plan and their own sources say. */
class LayerDataTest {

    private static final Envelope CITY = new Envelope(117.4, 119.3, 24.3, 26.1);
    private static final Set<String> LICENCES = Set.of("ODbL-1.0", "CC-BY-4.0", "CC0-1.0");

    static Stream<String> layers() {
        return GeodataFiles.catalogue().layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .map(LayerDefinition::id);
    }

    /** The limits stand in signed reports beside the data that the city brought. */
    @Test
    void limitsDoNotSayThatALayerIsEmpty() {
        assertThat(GeodataFiles.catalogue().layers())
                .filteredOn(layer -> !layer.bundled())
                // what the plan's editors draw is limited whoever draws it
                .filteredOn(layer -> !layer.id().equals(LayerDefinition.DRAWN_PLACES))
                .isNotEmpty()
                .allSatisfy(layer -> assertThat(layer.limits()).isEqualTo(LocalizedText.NONE));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyFeatureIsHonest(String layer) {
        assertThat(GeodataFiles.features(layer)).isNotEmpty().allSatisfy(feature -> {
            assertThat(feature.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(LICENCES).contains(feature.licence());
            assertThat(feature.geometry().isEmpty()).isEqualTo(feature.status() == Status.UNLOCATED);
            feature.geometry().ifPresent(geometry -> {
                assertThat(CITY.contains(geometry.getEnvelopeInternal())).isTrue();
                assertThat(feature.accuracyM().orElseThrow()).isPositive();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("layers")
    void openStreetMapIsCreditedWhereItIsUsed(String layer) {
        boolean used =
                GeodataFiles.features(layer).stream().anyMatch(f -> f.licence().equals("ODbL-1.0"));
        boolean credited = GeodataFiles.catalogue().find(layer).orElseThrow().attribution().stream()
                .anyMatch(credit -> credit.contains("OpenStreetMap"));

        assertThat(credited || !used).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"districts, 13", "country-parks, 5", "network, 12"})
    void countsAreThePlans(String layer, int count) {
        assertThat(GeodataFiles.features(layer)).hasSize(count);
    }

    /** Else it would be looked for in the whole city. */
    @ParameterizedTest
    @MethodSource("layers")
    void whatNobodyLocatedLiesWithinUnitsThatAreThere(String layer) {
        boolean derived =
                GeodataFiles.catalogue().find(layer).orElseThrow().derivation().isPresent();
        Map<String, List<Feature>> units = Map.of(
                "places", GeodataFiles.features("places"),
                "districts", GeodataFiles.features("districts"),
                "city", GeodataFiles.features("city"));
        assertThat(GeodataFiles.features(layer))
                .filteredOn(feature -> feature.geometry().isEmpty() && !derived)
                .allSatisfy(feature -> assertThat((List<?>) feature.attributes().get("within"))
                        .as(feature.id())
                        .isNotEmpty()
                        .allSatisfy(unit -> {
                            String[] parts = unit.toString().split("/");
                            assertThat(units.get(parts[0]))
                                    .filteredOn(found -> found.id().equals(parts[1]))
                                    .singleElement()
                                    .satisfies(found ->
                                            assertThat(found.geometry()).isPresent());
                        }));
    }

    /** A renamed township is one township, and a village of the same name elsewhere is another village. */
    @Test
    void noPlaceStandsTwiceAndNoNameForAnotherPlace() {
        List<Feature> places = GeodataFiles.features("places");

        assertThat(places)
                .filteredOn(place -> place.text("kind").equals(Optional.of("town")))
                .doesNotHaveDuplicates()
                .extracting(place -> place.geometry().orElseThrow().toText())
                .doesNotHaveDuplicates();
        assertThat(places).extracting(Feature::id).contains("luoyang-town", "luoyang-town-huian");
        assertThat(places)
                .filteredOn(place -> place.nameZh().matches("(梧宅|梅岭|莲塘)村.*"))
                .hasSize(3)
                .allSatisfy(place -> assertThat(place.geometry()).isEmpty());
        assertThat(places).noneMatch(place -> place.nameEn().contains("Street"));
    }

    @Test
    void theSixBayUnitsAreThere() {
        assertThat(GeodataFiles.features("bays"))
                .filteredOn(bay -> Boolean.TRUE.equals(bay.attributes().get("unit")))
                .extracting(Feature::id)
                .containsExactlyInAnyOrder(
                        "meizhou-bay", "dagang-bay", "quanzhou-bay", "shenhu-bay", "weitou-bay", "anhai-bay");
    }

    @Test
    void theEightReservoirsAreThere() {
        assertThat(GeodataFiles.features("reservoirs"))
                .extracting(Feature::id)
                .contains(
                        "pengcun-reservoir",
                        "longmentan-reservoir",
                        "shanmei-reservoir",
                        "huinu-reservoir",
                        "lingxi-reservoir",
                        "chentian-reservoir",
                        "sizhou-reservoir",
                        "bailai-reservoir");
    }

    @Test
    void theFifteenParksThatThePlanListsAreThere() {
        List<Feature> listed = GeodataFiles.features("industrial-parks").stream()
                .filter(park -> Boolean.TRUE.equals(park.attributes().get("plan_listed")))
                .toList();

        assertThat(listed).hasSize(15);
        assertThat(listed)
                .filteredOn(park -> park.text("level").equals(Optional.of("national")))
                .hasSize(4);
    }

    @Test
    void theNetworkIsOneBayOneRingTenCorridors() {
        assertThat(GeodataFiles.features("network").stream()
                        .collect(Collectors.groupingBy(f -> f.text("kind").orElse(""), Collectors.counting())))
                .isEqualTo(Map.of("bay", 1L, "ring", 1L, "corridor", 10L));
        assertThat(GeodataFiles.features("network"))
                .filteredOn(f -> f.id().matches("corridor-(0[4-9]|10)"))
                .hasSize(7)
                .allSatisfy(f -> assertThat(f.geometry()).isEmpty());
    }

    @Test
    void riversRunIntoRiversThatExistAndTouchThem() {
        Map<String, Feature> rivers =
                GeodataFiles.features("rivers").stream().collect(Collectors.toMap(Feature::id, Function.identity()));
        GroundFrame frame = GroundFrame.about(118.5);

        assertThat(rivers.values())
                .filteredOn(river -> river.text("flows_into").isPresent())
                .hasSizeGreaterThan(20);
        assertThat(rivers.values()).allSatisfy(river -> river.text("flows_into").ifPresent(id -> {
            assertThat(rivers).containsKey(id);
            if (river.geometry().isPresent() && rivers.get(id).geometry().isPresent()) {
                assertThat(river.geometry().get()).isInstanceOf(LineString.class);
                Geometry mouth = frame.toGround(((LineString) river.geometry().get()).getEndPoint());
                Geometry receiving = frame.toGround(rivers.get(id).geometry().get());
                assertThat(mouth.distance(receiving)).as(river.id()).isLessThan(1);
            }
        }));
    }

    /** The width is metres on the ground, the same in every direction. */
    @Test
    void buffersAreMetresWide() {
        GroundFrame frame = GroundFrame.about(118.5);
        Map<String, Feature> rivers =
                GeodataFiles.features("rivers").stream().collect(Collectors.toMap(Feature::id, Function.identity()));
        List<Feature> buffers = GeodataFiles.features("river-buffers");
        assertThat(buffers).filteredOn(buffer -> buffer.geometry().isPresent()).isNotEmpty();
        for (Feature buffer : buffers) {
            if (buffer.geometry().isPresent()) {
                double width = ((Number) buffer.attributes().get("width_m")).doubleValue();
                Geometry line =
                        frame.toGround(rivers.get(buffer.id()).geometry().orElseThrow());
                Geometry rim = frame.toGround(buffer.geometry().get()).getBoundary();
                for (var corner : rim.getCoordinates()) {
                    assertThat(line.distance(line.getFactory().createPoint(corner)))
                            .as(buffer.id())
                            .isCloseTo(width, within(0.5 + width * 0.005));
                }
            }
        }
    }

    @Test
    void redLinesAreIllustrativeZonedAndDoNotOverlap() {
        List<Feature> lines = GeodataFiles.features("red-lines");

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.attributes().get("illustrative")).isEqualTo(true);
            assertThat(line.text("zone"))
                    .hasValueSatisfying(zone -> assertThat(zone).isIn("core", "other", "unknown"));
        });
        assertThat(lines)
                .filteredOn(line -> line.text("zone").equals(Optional.of("core")))
                .isNotEmpty();
        assertNoOverlap(lines, Set.of());
    }

    /** A nature reserve has a core by law; where none was published nobody knows whether a place is in it. */
    @Test
    void reservesWithoutAPublishedCoreAreOfUnknownZone() {
        List<Feature> lines = GeodataFiles.features("red-lines");

        assertThat(lines)
                .filteredOn(line -> line.text("zone").equals(Optional.of("unknown")))
                .extracting(Feature::id)
                .containsExactlyInAnyOrder(
                        "daiyun-mountain-nature-reserve",
                        "shenhu-bay-ancient-forest-reserve",
                        "niumulin-nature-reserve",
                        "yunzhong-mountain-reserve");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.text("zone_note_zh")).as(line.id()).isPresent();
            assertThat(line.text("zone_note_en")).as(line.id()).isPresent();
            if (!line.text("category").equals(Optional.of("nature-reserve"))) {
                assertThat(line.text("zone")).as(line.id()).contains("other");
            }
        });
    }

    /** The rules ask for more documents by what an area is by law. */
    @Test
    void redLinesSayWhatTheirAreasAreByLaw() {
        Map<String, Feature> areas = GeodataFiles.features("protected-areas").stream()
                .collect(Collectors.toMap(Feature::id, Function.identity()));

        assertThat(GeodataFiles.features("red-lines")).allSatisfy(line -> assertThat(line.text("category"))
                .as(line.id())
                .isPresent()
                .isEqualTo(areas.get(line.text("protected_area").orElseThrow()).text("category")));
    }

    @Test
    void countiesDoNotOverlapAndFillTheCity() {
        List<Feature> counties = GeodataFiles.features("districts").stream()
                .filter(district -> district.text("kind").equals(Optional.of("county")))
                .toList();

        assertThat(counties).hasSize(11);
        assertNoOverlap(counties, Set.of());
        double sum = counties.stream()
                .mapToDouble(county -> GroundMeasure.areaM2(county.geometry().orElseThrow()))
                .sum();
        assertThat(sum / 1e6).as("official area is 11,015 to 11,287 km²").isBetween(10_400.0, 11_900.0);
    }

    /** Published figures (geodata/SOURCES.md). */
    @ParameterizedTest
    @CsvSource({
        "quanzhou-bay, 136.42, 0.15",
        "dagang-bay, 65.6, 0.15",
        "shenhu-bay, 27.2, 0.15",
        "weitou-bay, 172.4, 0.15"
    })
    void bayAreasAreNearThePublishedOnes(String bay, double km2, double tolerance) {
        Feature feature = GeodataFiles.features("bays").stream()
                .filter(f -> f.id().equals(bay))
                .findFirst()
                .orElseThrow();

        assertThat(GroundMeasure.areaM2(feature.geometry().orElseThrow()) / 1e6)
                .isCloseTo(km2, within(km2 * tolerance));
    }

    private static void assertNoOverlap(List<Feature> features, Set<String> except) {
        GroundFrame frame = GroundFrame.about(118.5);
        List<Feature> drawn = features.stream()
                .filter(feature -> feature.geometry().isPresent() && !except.contains(feature.id()))
                .toList();
        for (int i = 0; i < drawn.size(); i++) {
            for (int j = i + 1; j < drawn.size(); j++) {
                Geometry one = frame.toGround(drawn.get(i).geometry().get());
                Geometry other = frame.toGround(drawn.get(j).geometry().get());
                if (one.getDimension() == 2 && other.getDimension() == 2) {
                    assertThat(one.intersection(other).getArea())
                            .as(drawn.get(i).id() + " over " + drawn.get(j).id())
                            .isLessThan(10_000);
                }
            }
        }
    }
}
