package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.imports.ImportReport.ReportedFinding;
import org.spatialplan.layer.DerivedLayers;
import org.spatialplan.layer.DerivedState;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;

/** Layers that are computed from another one follow it, or say that they do not (issue 14). */
@Tag("service")
class DerivedImportTest {

    private static final String BUFFERS = "river-buffers";
    private static final String SYSTEMS = "river-systems";
    private static final String[] RIVERS = {"rivers", BUFFERS, SYSTEMS};

    @TempDir
    private Path folder;

    private TriedImport tried;

    @AfterEach
    void close() {
        tried.close();
    }

    @Test
    void whatIsComputedIsRenewedInTheSameTransaction() {
        tried = new TriedImport(folder, RIVERS);

        ImportReport report = tried.report("rivers.geojson", two("main", "\"a\""), rivers());
        VersionInfo imported = tried.commit("rivers.geojson", two("main", "\"a\""), rivers());

        assertThat(report.findings()).extracting(ReportedFinding::code).contains("derived-layer-renewed");
        assertThat(report.derived()).extracting(DerivedChange::layer).containsExactly(SYSTEMS, BUFFERS);
        assertThat(report.derived()).allSatisfy(change -> {
            assertThat(change.renewed()).isTrue();
            assertThat(change.against()).isEqualTo(1);
            assertThat(change.removed().count()).isPositive();
        });
        assertThat(report.lostLinks()).extracting(ImportReport.LostLink::target).contains("river-systems/jin-river");
        for (LayerDefinition layer : List.of(definition(SYSTEMS), definition(BUFFERS))) {
            LayerVersion computed = tried.layers.findCurrent(layer.id()).orElseThrow();
            assertThat(computed.features())
                    .isEqualTo(new DerivedLayers(
                                    GroundFrame.about(GeodataFiles.catalogue().centralMeridian()))
                            .derive(layer, current("rivers")));
            assertThat(computed.info().number()).isEqualTo(2);
            assertThat(computed.info().addedAt()).isEqualTo(imported.addedAt());
            assertThat(computed.info().source()).isEqualTo("computed by the service from rivers, version 2");
            assertThat(computed.info().provenance().author())
                    .isEqualTo(imported.provenance().author());
            assertThat(computed.info().provenance().note()).isEqualTo("renewed with version 2 of rivers");
            assertThat(isStale(layer.id())).isFalse();
        }
        assertThat(current(BUFFERS)).extracting(Feature::id).containsExactly("a", "b");
        assertThat(current(SYSTEMS)).extracting(Feature::id).containsExactly("a");
    }

    @Test
    void theCityIsTheUnionOfTheDistrictsThatAreImported() {
        tried = new TriedImport(folder, "districts", "city");

        tried.commit("d.geojson", GeodataFiles.read("layers/districts.geojson").bytes(), request("districts"));

        assertThat(tried.layers.findCurrent("city").orElseThrow().info().number())
                .isEqualTo(2);
        assertThat(current("city").get(0).geometry().orElseThrow().norm())
                .isEqualTo(GeodataFiles.features("city")
                        .get(0)
                        .geometry()
                        .orElseThrow()
                        .norm());
    }

    /** Nothing moves because files and computing draw rings the other way round. */
    @Test
    void onlyWhatChangesIsCounted() {
        tried = new TriedImport(folder, RIVERS);
        String file =
                GeodataFiles.read("layers/rivers.geojson").text().replace("24.9749],[118.4735", "24.975],[118.4735");

        ImportReport report = tried.report("rivers.geojson", file.getBytes(StandardCharsets.UTF_8), rivers());

        assertThat(report.change().moved().count()).isEqualTo(1);
        assertThat(report.derived())
                .extracting(change -> change.moved().first(), change -> change.changed()
                        .count())
                .containsExactly(tuple(List.of("jin-river"), 0L), tuple(List.of("jin-river"), 0L));
    }

    @Test
    void dataOfSomebodysOwnIsNotOverwrittenAndSaysThatItDoesNotFollow() {
        tried = new TriedImport(folder, RIVERS);
        byte[] own =
                ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"mine\",\"geometry\":"
                                + "{\"type\":\"Point\",\"coordinates\":[118.6,24.9]},\"properties\":{}}]}")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(tried.report("own.geojson", own, request(BUFFERS)).findings())
                .extracting(ReportedFinding::code)
                .contains("derived-layer-replaced");
        tried.commit("own.geojson", own, request(BUFFERS));
        assertThat(isStale(BUFFERS)).as("nobody computed it").isTrue();

        ImportReport report = tried.report("rivers.geojson", two("main", "\"a\""), rivers());
        tried.commit("rivers.geojson", two("main", "\"a\""), rivers());

        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("derived-layer-stale"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.en()).contains(BUFFERS, "somebody imported"));
        assertThat(current(BUFFERS)).extracting(Feature::id).containsExactly("mine");
        assertThat(isStale(BUFFERS)).isTrue();
        assertThat(isStale(SYSTEMS)).isFalse();
        LayerDefinition told = told(BUFFERS);
        assertThat(told.limits().en()).contains("out of date", "version 2 of layer rivers");
        assertThat(told.limits().zh()).contains("过时", "第 2 版");
        assertThat(told.attribution()).last().asString().contains("out of date");
    }

    /** What the rule needs is not in the file: the old outlines stay, and say so. */
    @ParameterizedTest(name = "class {0}, flows into {1}: {2} stays")
    @CsvSource({"brook, a, river-buffers, brook", "main, , river-systems, flows_into"})
    void whatCannotBeComputedStaysAndSaysSo(String riverClass, String mouth, String layer, String reason) {
        tried = new TriedImport(folder, RIVERS);
        byte[] file = two(riverClass, mouth == null ? "null" : "\"" + mouth + "\"");

        ImportReport report = tried.report("rivers.geojson", file, rivers());
        tried.commit("rivers.geojson", file, rivers());

        assertThat(report.accepted()).isTrue();
        assertThat(report.derived())
                .filteredOn(change -> !change.renewed())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.layer()).isEqualTo(layer);
                    assertThat(change.en()).contains(reason);
                });
        assertThat(tried.layers.listVersions(layer)).hasSize(1);
        assertThat(isStale(layer)).isTrue();

        tried.commit("again.geojson", two("main", "\"a\""), rivers());
        assertThat(tried.layers.listVersions(layer)).hasSize(2);
        assertThat(isStale(layer)).isFalse();
    }

    @Test
    void aComputedLayerThatChangesMeanwhileAsksForANewReport() {
        tried = new TriedImport(folder, RIVERS);
        try (PreparedImport late = tried.prepare("rivers.geojson", two("main", "\"a\""), rivers())) {
            tried.commit(
                    "own.geojson",
                    GeodataFiles.read("layers/" + BUFFERS + ".geojson").bytes(),
                    request(BUFFERS));

            assertThatThrownBy(() -> tried.imports.commit(late, TriedImport.NOW, Progress.NONE))
                    .isInstanceOf(VersionChangedException.class)
                    .hasMessageContaining(BUFFERS);
        }
        assertThat(tried.layers.listVersions("rivers")).as("all or nothing").hasSize(1);
    }

    /** Shapefiles bring lines of several parts, and rivers wide enough to be areas. */
    @Test
    void riversOfSeveralPartsAndAreasAreComputedWith() {
        tried = new TriedImport(folder, RIVERS);
        byte[] file = collection(
                feature(
                        "a",
                        "{\"type\":\"MultiLineString\",\"coordinates\":[[[118.5,24.9],[118.6,24.9]],[[118.7,24.9],[118.8,24.9]]]}",
                        "main",
                        "null"),
                feature(
                        "b",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[118.6,24.9],[118.61,24.9],[118.61,25],[118.6,24.9]]]}",
                        "minor",
                        "\"a\""));

        tried.commit("rivers.geojson", file, rivers());

        assertThat(current(SYSTEMS).get(0).geometry().orElseThrow().getNumGeometries())
                .isEqualTo(3);
        assertThat(current(BUFFERS))
                .allSatisfy(buffer -> assertThat(buffer.geometry().orElseThrow().getDimension())
                        .isEqualTo(2));
    }

    /** An edge of 60 km bends by 30 m on the ground: the buffer follows its course. */
    @Test
    void aBufferFollowsLongEdges() {
        tried = new TriedImport(folder, RIVERS);
        byte[] file = collection(
                feature("a", "{\"type\":\"LineString\",\"coordinates\":[[118.2,24.9],[118.8,24.9]]}", "minor", "null"),
                feature("b", "{\"type\":\"LineString\",\"coordinates\":[[118.5,25],[118.5,24.9]]}", "minor", "\"a\""));

        tried.commit("rivers.geojson", file, rivers());

        GroundFrame frame = GroundFrame.about(GeodataFiles.catalogue().centralMeridian());
        Geometry course = frame.toGround(current("rivers").get(0).geometry().orElseThrow());
        Geometry outline =
                frame.toGround(current(BUFFERS).get(0).geometry().orElseThrow()).getBoundary();
        assertThat(course.distance(outline)).isCloseTo(50, within(0.5));
        assertThat(DiscreteHausdorffDistance.distance(outline, course)).isCloseTo(50, within(0.5));
    }

    private static ImportRequest rivers() {
        return request("rivers");
    }

    private static ImportRequest request(String layer) {
        return TriedImport.request(layer, AttributeMapping.DEFAULT, false);
    }

    private List<Feature> current(String layer) {
        return tried.layers.findCurrent(layer).orElseThrow().features();
    }

    private boolean isStale(String layer) {
        return told(layer).isStale();
    }

    private LayerDefinition told(String layer) {
        Map<String, List<VersionInfo>> histories =
                new HashMap<>(tried.layers.listVersions().stream().collect(Collectors.groupingBy(VersionInfo::layer)));
        return DerivedState.describe(definition(layer), histories);
    }

    private static LayerDefinition definition(String layer) {
        return GeodataFiles.catalogue().find(layer).orElseThrow();
    }

    /** Two rivers; the second flows where it is said, a JSON value. */
    private static byte[] two(String riverClass, String flowsInto) {
        return collection(
                feature(
                        "a",
                        "{\"type\":\"LineString\",\"coordinates\":[[118.5,24.9],[118.6,24.9]]}",
                        riverClass,
                        "null"),
                feature(
                        "b",
                        "{\"type\":\"LineString\",\"coordinates\":[[118.6,25],[118.55,24.9]]}",
                        "minor",
                        flowsInto));
    }

    private static byte[] collection(String... features) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(String id, String geometry, String riverClass, String flowsInto) {
        return "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":%s,\"properties\":{\"class\":\"%s\",\"flows_into\":%s}}"
                .formatted(id, geometry, riverClass, flowsInto);
    }
}
