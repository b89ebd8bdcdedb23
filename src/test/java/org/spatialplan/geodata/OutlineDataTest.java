package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.spatialplan.GeodataFiles;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.Status;

/** Bays, the sea and districts fit each other, and what is bundled is whole in every system in which it is handed out. */
class OutlineDataTest {

    /** Of lines on the same grid that end between its points. */
    private static final double SLIVER_M2 = 20_000;

    private static final Geometry SEA = features("sea").get("sea").geometry().orElseThrow();
    private static final Map<String, Feature> BAYS = features("bays");
    private static final Map<String, Feature> DISTRICTS = features("districts");

    private static Map<String, Feature> features(String layer) {
        return GeodataFiles.features(layer).stream().collect(Collectors.toMap(Feature::id, Function.identity()));
    }

    /** Published for 泉州湾: 136.42 km²; the others as SOURCES.md measures them. */
    @ParameterizedTest
    @CsvSource({
        "meizhou-bay, 180.5, 2900",
        "dagang-bay, 62.6, 1100",
        "quanzhou-bay, 136.42, 1100",
        "shenhu-bay, 26.2, 1100",
        "weitou-bay, 165.2, 1600",
        "anhai-bay, 12.1, 900"
    })
    void baysLieInTheSeaAndAreAsLargeAsMeasured(String id, double km2, double accuracyM) {
        Feature bay = BAYS.get(id);
        Geometry outline = bay.geometry().orElseThrow();

        assertThat(outline).isInstanceOf(Polygon.class);
        assertThat(areaM2(outline, SEA, OverlayNG.DIFFERENCE)).isLessThan(SLIVER_M2);
        assertThat(GroundMeasure.areaM2(outline) / 1e6).isCloseTo(km2, within(0.01 * km2));
        assertThat(bay.attributes().get("area_km2")).isEqualTo(Math.rint(GroundMeasure.areaM2(outline) / 1e5) / 10);
        assertThat(bay.accuracyM()).hasValue(accuracyM);
        assertThat(bay.status()).isEqualTo(Status.DERIVED);
        assertThat(bay.licence()).isEqualTo("ODbL-1.0");
    }

    @Test
    void baysDoNotLieOverEachOther() {
        List<Geometry> outlines = BAYS.values().stream()
                .map(bay -> bay.geometry().orElseThrow())
                .filter(Polygon.class::isInstance)
                .toList();
        assertThat(outlines).hasSize(6);
        forEachPair(outlines, (one, other) -> assertThat(areaM2(one, other, OverlayNG.INTERSECTION))
                .isLessThan(SLIVER_M2));
    }

    /** Issue 15: holes between the districts looked like lakes. */
    @Test
    void nothingLiesBetweenTheDistrictsNorBetweenThemAndTheSea() {
        Geometry city = OverlayNGRobust.union(DISTRICTS.values().stream()
                .map(each -> each.geometry().orElseThrow())
                .toList());

        assertThat(holes(city)).isEmpty();
        assertThat(holes(OverlayNGRobust.overlay(city, SEA, OverlayNG.UNION)))
                .as("islands off the bays, but no land that touches the city")
                .isNotEmpty()
                .allSatisfy(hole -> assertThat(hole.distance(city)).isGreaterThan(0.005));
    }

    @Test
    void countiesDoNotOverlapAndZonesLieInThem() {
        List<Geometry> counties = DISTRICTS.values().stream()
                .filter(each -> "county".equals(each.attributes().get("kind")))
                .map(each -> each.geometry().orElseThrow())
                .toList();
        assertThat(counties).hasSize(11);
        forEachPair(counties, (one, other) -> assertThat(areaM2(one, other, OverlayNG.INTERSECTION))
                .isLessThan(1));

        Geometry zone = outline("quanzhou-taiwanese-investment-zone");
        assertThat(areaM2(zone, outline("huian"), OverlayNG.DIFFERENCE)).isLessThan(1);
        Geometry about = OverlayNGRobust.overlay(outline("licheng"), outline("jinjiang"), OverlayNG.UNION);
        assertThat(areaM2(outline("quanzhou-development-zone"), about, OverlayNG.DIFFERENCE))
                .isLessThan(1);
    }

    /** Not Quangang: cut by the sea it deviates as far and loses area. */
    @ParameterizedTest
    @ValueSource(strings = {"fengze", "shishi", "huian", "jinjiang", "nanan"})
    void districtsEndAtTheShore(String id) {
        assertThat(areaM2(outline(id), SEA, OverlayNG.INTERSECTION)).isLessThan(SLIVER_M2);
        assertThat(outline(id).distance(SEA)).isZero();
    }

    static Stream<String> layers() {
        return GeodataFiles.catalogue().layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .map(LayerDefinition::id);
    }

    /** As exports write it, edges parted where a projection bends them, and as clients do who move the corners alone. */
    @ParameterizedTest
    @MethodSource("layers")
    void everyFeatureIsValidInEveryOfferedSystem(String layer) {
        List<Crs> systems = new ArrayList<>(OfferedCrs.of(GroundFrame.about(118.5)));
        systems.add(Crs.ofEpsg(4547));
        for (Crs crs : systems) {
            for (Feature feature : GeodataFiles.features(layer)) {
                feature.geometry().ifPresent(geometry -> {
                    String where = layer + "/" + feature.id() + " in " + crs;
                    assertValid(where, crs, OutputFrame.xFirst(crs).transform(geometry));
                    assertValid(where + ", corners alone", crs, crs.verticesFromLonLat(geometry));
                });
            }
        }
    }

    /** With coordinates to 0.1 mm. */
    private static void assertValid(String where, Crs crs, Geometry there) {
        Geometry rounded = there.copy();
        rounded.apply(new Rounding(crs.isGeographic() ? 1e9 : 1e4));
        assertThat(new IsValidOp(rounded).getValidationError()).as(where).isNull();
    }

    private static Geometry outline(String district) {
        return DISTRICTS.get(district).geometry().orElseThrow();
    }

    private static double areaM2(Geometry one, Geometry other, int operation) {
        return GroundMeasure.areaM2(OverlayNGRobust.overlay(one, other, operation));
    }

    private static List<Geometry> holes(Geometry areas) {
        List<Geometry> holes = new ArrayList<>();
        for (int i = 0; i < areas.getNumGeometries(); i++) {
            Polygon area = (Polygon) areas.getGeometryN(i);
            for (int j = 0; j < area.getNumInteriorRing(); j++) {
                holes.add(area.getFactory().createPolygon(area.getInteriorRingN(j)));
            }
        }
        return holes;
    }

    private static void forEachPair(List<Geometry> all, BiConsumer<Geometry, Geometry> use) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                use.accept(all.get(i), all.get(j));
            }
        }
    }

    /** Coordinates to a number of steps in a unit. */
    private record Rounding(double steps) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence all, int at) {
            for (int ordinate = 0; ordinate < 2; ordinate++) {
                all.setOrdinate(at, ordinate, Math.rint(all.getOrdinate(at, ordinate) * steps) / steps);
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
