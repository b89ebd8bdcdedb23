package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.spatialplan.imports.TriedImport.mapping;
import static org.spatialplan.imports.TriedImport.request;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.CityFigures;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.imports.ImportReport.ReportedFinding;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionArea;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.run.Program;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Severity;

/** The report says what would come of a file; then all of it comes, or nothing. */
@Tag("service")
@Tag("lengthy")
class LayerImportTest {

    @TempDir
    private Path folder;

    private TriedImport opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void whatTheServiceHoldsComesBackAsItWas() {
        TriedImport tried = tried("country-parks");
        byte[] file = GeodataFiles.read("layers/country-parks.geojson").bytes();
        ImportRequest request = request("country-parks", AttributeMapping.DEFAULT, false);

        ImportReport report = tried.report("parks.geojson", file, request);
        tried.commit("parks.geojson", file, request);

        assertThat(report.accepted()).isTrue();
        assertThat(report.change().unchanged()).isEqualTo(5);
        assertThat(report.counts().unlocated()).isEqualTo(3);
        assertThat(tried.layers.findCurrent("country-parks").orElseThrow().features())
                .extracting(LayerImportTest::said)
                .isEqualTo(GeodataFiles.features("country-parks").stream()
                        .map(LayerImportTest::said)
                        .toList());
    }

    @Test
    void aVersionHoldsWhoAnswersForIt() {
        TriedImport tried = tried("red-lines");

        VersionInfo info = tried.commit("red.geojson", squares(square("a", 118.6, "核心保护区")), redLines(""));

        assertThat(info.number()).isEqualTo(2);
        assertThat(info.origin()).isEqualTo(VersionInfo.Origin.IMPORTED);
        assertThat(info.source()).isEqualTo("the bureau's database");
        assertThat(info.provenance()).isEqualTo(TriedImport.PROVENANCE);
        assertThat(info.sha256()).hasSize(64).isNotEqualTo("0".repeat(64));
        assertThat(info.areaM2()).isCloseTo(1.12e6, within(2e4));
        assertThat(tried.layers.listVersions("red-lines")).last().isEqualTo(info);
    }

    @Test
    void theStandardsNamesAreUnderstood() {
        TriedImport tried = tried("red-lines");
        String attributes = "\"BSM\":\"350500001\",\"YSDM\":\"2090100\",\"XZQDM\":\"350502\",\"XZQMC\":\"鲤城区\","
                + "\"HXMC\":\"清源山\",\"HXLX\":\"一般控制区\",\"MJ\":111.9,\"BZ\":\"试\",\"Shape_Area\":0.0001";
        byte[] file = squares(feature("", square(118.6, 25), attributes));

        ImportReport report = tried.report("red.geojson", file, redLines(""));
        tried.commit("red.geojson", file, redLines(""));

        Feature feature = only(tried);
        assertThat(feature.id()).isEqualTo("350500001");
        assertThat(feature.nameZh()).isEqualTo("清源山");
        assertThat(feature.text("zone")).contains("other");
        assertThat(feature.asOf()).isEqualTo("2026-05-01");
        assertThat(feature.attributes().keySet())
                .containsExactly("BSM", "YSDM", "XZQDM", "XZQMC", "HXLX", "MJ", "BZ", "zone");
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("accuracy-not-stated"))
                .extracting(ReportedFinding::en)
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("1 feature does not state an accuracy");
        assertThat(report.columns())
                .filteredOn(column -> column.use().isEmpty())
                .extracting(ImportReport.Column::name)
                .containsExactly("Shape_Area");
        assertThat(report.declaredArea().orElseThrow().unit()).isEqualTo("ha");
        assertThat(report.declaredArea().orElseThrow().differing()).isZero();
    }

    /** A square of 0.01° at 25° N has 111.8 ha. */
    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "MJ":"1677亩"                    |                                            | 0
            "MJ":"111.8 公顷"                |                                            | 0
            "MJ":"1,118,000.0"              | area-unit-taken                            | 0
            "MJ":"1.118平方公里"              |                                            | 0
            "MJ":"14.99亩"                   | area-declared-differs                      | 1
            "MJ":"9,995.8"                  | area-unit-taken area-declared-differs      | 1
            "MJ":"1677顷亩"                   | area-unit-unknown                          | -1
            "MJ":"不详"                       | area-unreadable                            | -1
            "QYMJ":1.118                    |                                            | 0
            "QYMJ":111.8                    | area-declared-differs                      | 1
            """)
    void areasAreComparedInTheirUnit(String attribute, String codes, long differing) {
        byte[] file = squares(feature("a", square(118.6, 25), "\"HXLX\":\"core\"," + attribute));

        ImportReport report = tried("red-lines").report("red.geojson", file, redLines(""));

        List<String> told =
                codes(report).stream().filter(code -> code.startsWith("area-")).toList();
        assertThat(told).containsAll(codes == null ? List.of() : List.of(codes.split(" ")));
        assertThat(told.contains("area-unit-unknown")).isEqualTo("area-unit-unknown".equals(codes));
        assertThat(report.declaredArea()
                        .map(ImportReport.DeclaredArea::differing)
                        .orElse(-1L))
                .isEqualTo(differing);
    }

    /** One feature has its area in MJ, the next in QYMJ: their figures are not of one unit. */
    /** Also of places that are not in the city either way. */
    @Test
    void latitudeAndLongitudeTheWrongWayRoundAreTold() {
        byte[] file = squares(
                feature("a", square(118.6, 25), "\"HXLX\":\"core\""),
                feature("b", "[[39.9,116.4],[39.91,116.4],[39.91,116.41],[39.9,116.4]]", "\"HXLX\":\"core\""));

        ImportReport report = tried("red-lines", "city").report("red.geojson", file, redLines(""));

        assertThat(report.accepted()).isFalse();
        assertThat(report.findings()).anySatisfy(finding -> assertThat(finding.toString())
                .contains("经度与纬度的次序颠倒", "latitude and longitude stand the wrong way round"));
    }

    @Test
    void columnsOfAreasAreNotMixed() {
        byte[] file = squares(
                feature("a", square(118.6, 25), "\"HXLX\":\"core\",\"MJ\":1118000"),
                feature("b", square(118.7, 25), "\"HXLX\":\"core\",\"QYMJ\":1.118"));

        ImportReport.DeclaredArea area = tried("red-lines")
                .report("red.geojson", file, redLines(""))
                .declaredArea()
                .orElseThrow();

        assertThat(area.differing()).isZero();
        assertThat(area.declaredM2()).isEqualTo(2_236_000);
        assertThat(area.column()).isEqualTo("MJ, QYMJ");
        assertThat(area.unit()).isEqualTo("m2, km2");
    }

    @Test
    void aMappingOverrulesTheUsualNames() {
        TriedImport tried = tried("red-lines");
        String yaml =
                """
                id: 编号
                name_zh: 叫法
                declared_area: 亩数
                area_unit: mu
                zone: 级别
                attributes: {county: XZQMC}
                values: {zone: {一级: core}}
                drop: [内部]
                """;
        String attributes = "\"编号\":7,\"叫法\":\"山\",\"级别\":\"一级\",\"XZQMC\":\"南安\",\"内部\":\"x\",\"亩数\":3000";
        byte[] file = squares(feature("", square(118.6, 25), attributes));

        ImportReport report = tried.report("red.geojson", file, redLines(yaml));
        tried.commit("red.geojson", file, redLines(yaml));

        Feature feature = only(tried);
        assertThat(feature.id()).isEqualTo("7");
        assertThat(feature.nameZh()).isEqualTo("山");
        assertThat(feature.attributes())
                .containsEntry("county", "南安")
                .containsEntry("zone", "core")
                .doesNotContainKey("内部");
        assertThat(report.declaredArea().orElseThrow().differing()).isEqualTo(1);
        assertThat(codes(report)).contains("area-declared-differs");
    }

    @Test
    void aMappingMeansNumbersHoweverTheFileKeepsThem() {
        for (String value : List.of("1", "1.0", "\"1\"", "\"1.0\"")) {
            TriedImport tried = tried("red-lines");
            String yaml = "zone: 级别\nvalues: {zone: {\"1\": core}}\n";

            tried.commit("red.geojson", squares(feature("a", square(118.6, 25), "\"级别\":" + value)), redLines(yaml));

            assertThat(only(tried).attributes()).as(value).containsEntry("zone", "core");
        }
    }

    @Test
    void aDateAheadAndOneThatGoesBackAreTold() {
        TriedImport tried = tried("red-lines");
        byte[] file = squares(square("a", 118.6, "核心保护区"));

        ImportReport ahead = tried.report("red.geojson", file, validFrom("2031-06-01"));
        tried.commit("red.geojson", file, validFrom("2031-06-01"));
        ImportReport back = tried.report("red.geojson", file, validFrom("2026-05-01"));

        assertThat(finding(ahead, "valid-from-ahead").severity()).isEqualTo(Severity.WARNING);
        assertThat(finding(ahead, "valid-from-ahead").zh()).contains("2031-06-01");
        assertThat(codes(back)).contains("valid-from-goes-back").doesNotContain("valid-from-ahead");
        assertThat(finding(back, "valid-from-goes-back").en()).contains("version 2, 2031-06-01");
        assertThat(codes(ahead)).doesNotContain("valid-from-goes-back");
    }

    private static ImportRequest validFrom(String day) {
        Provenance provenance = new Provenance("CC-BY-4.0", "A. Planner", "", Optional.of(LocalDate.parse(day)));
        ImportRequest request = redLines("");
        return new ImportRequest(
                request.layer(),
                request.source(),
                provenance,
                request.mapping(),
                request.statement(),
                request.repair());
    }

    @Test
    void aMisspeltWordOfAMappingIsRefusedWithItsLine() {
        assertThatThrownBy(() -> mapping("id: BSM\nnmae_zh: HXMC\n"))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("mapping.yaml, line 2")
                .hasMessageContaining("nmae_zh");
    }

    @Test
    void anUnknownZoneForbidsTheImportAndNothingIsKept() {
        TriedImport tried = tried("red-lines");
        byte[] file = squares(square("a", 118.6, "核心保护区"), square("b", 118.7, "三级"), square("c", 118.8, "三级"));

        ImportReport report = tried.report("red.geojson", file, redLines(""));

        ReportedFinding unknown = finding(report, "zone-unknown");
        assertThat(unknown.severity()).isEqualTo(Severity.ERROR);
        assertThat(unknown.count()).isEqualTo(2);
        assertThat(unknown.place()).isEqualTo("feature 2");
        assertThat(unknown.en()).contains("三级").contains("values");
        assertThatThrownBy(() -> tried.commit("red.geojson", file, redLines("")))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("zone-unknown at feature 2");
        assertThat(tried.layers.listVersions("red-lines")).hasSize(1);
    }

    @Test
    void aDefaultZoneStandsInWhereTheFileSaysNone() {
        TriedImport tried = tried("red-lines");

        tried.commit("red.geojson", squares(feature("a", square(118.6, 25), "")), redLines("defaults: {zone: other}"));

        assertThat(only(tried).text("zone")).contains("other");
    }

    @Test
    void anInvalidOutlineIsToldWithItsPlaceAndItsRepair() {
        TriedImport tried = tried("red-lines");
        String bow = "[[118.6,25],[118.61,25.01],[118.61,25],[118.6,25.01],[118.6,25]]";
        byte[] file = squares(feature("bow", bow, "\"zone\":\"core\""));

        ImportReport report = tried.report("red.geojson", file, redLines(""));
        ImportReport mended = tried.report("red.geojson", file, request("red-lines", AttributeMapping.DEFAULT, true));

        ImportReport.BrokenGeometry broken = report.brokenGeometries().get(0);
        assertThat(report.accepted()).isFalse();
        assertThat(broken.place()).startsWith("feature 1, x 118.605");
        assertThat(broken.lonLat()).containsExactly(118.605, 25.005);
        assertThat(broken.repair().offered()).isTrue();
        assertThat(broken.repair().areaAfterM2()).isCloseTo(5.6e5, within(1e4));
        assertThat(mended.accepted()).isTrue();
        assertThat(mended.counts().repaired()).isEqualTo(1);
        assertThat(codes(mended)).contains("geometry-repaired");
    }

    @Test
    void overlapsAndGapsAreToldWithTheirAreaAndPlace() {
        TriedImport tried = tried("red-lines");
        // b laps 0.001° over a; c begins 0.5 m east of b; d is far off
        byte[] file = squares(
                feature("a", square(118.6, 25), "\"zone\":\"core\""),
                feature("b", square(118.609, 25), "\"zone\":\"core\""),
                feature("c", square(118.619 + 0.5 / 100_900, 25), "\"zone\":\"core\""),
                feature("d", square(118.7, 25), "\"zone\":\"core\""));

        ImportReport.Coverage coverage =
                tried.report("red.geojson", file, redLines("")).coverage();

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.overlaps()).isEqualTo(1);
        assertThat(coverage.overlapM2()).isCloseTo(111_800, within(500.0));
        assertThat(coverage.largestOverlaps().get(0).one()).isEqualTo("a");
        assertThat(coverage.largestOverlaps().get(0).lonLat().get(0)).isBetween(118.609, 118.61);
        assertThat(coverage.gaps()).isEqualTo(1);
        assertThat(coverage.gapM2()).isCloseTo(0.5 * 1108, within(10.0));
        assertThat(coverage.largestGaps().get(0).other()).isEqualTo("c");
    }

    @Test
    void neighboursThatShareTheirEdgesAreNoFinding() {
        TriedImport tried = tried("red-lines");
        byte[] file = squares(
                feature("a", square(118.6, 25), "\"zone\":\"core\""),
                feature("b", square(118.61, 25), "\"zone\":\"core\""),
                feature("c", square(118.605, 25.01), "\"zone\":\"core\""));

        ImportReport.Coverage coverage =
                tried.report("1.geojson", file, redLines("")).coverage();

        assertThat(coverage.overlaps()).isZero();
        assertThat(coverage.gaps()).isZero();
    }

    @Test
    void changesAreToldById() {
        TriedImport tried = tried("red-lines");
        tried.commit(
                "1.geojson",
                squares(square("a", 118.6, "core"), square("b", 118.7, "core"), square("c", 118.8, "core")),
                redLines(""));
        byte[] file = squares(
                square("a", 118.6, "core"),
                square("b", 118.71, "core"),
                square("c", 118.8, "other"),
                square("d", 118.9, "core"));

        ImportReport.Change change =
                tried.report("2.geojson", file, redLines("")).change();

        assertThat(change.by()).isEqualTo("id");
        assertThat(change.against()).isEqualTo(2);
        assertThat(change.added().first()).containsExactly("d");
        assertThat(change.moved().first().get(0)).startsWith("b ");
        assertThat(change.changed().first()).containsExactly("c");
        assertThat(change.removed().count()).isZero();
        assertThat(change.unchanged()).isEqualTo(1);
    }

    @Test
    void withoutIdsFeaturesAreKnownByTheirOutline() {
        TriedImport tried = tried("red-lines");
        tried.commit("1.geojson", squares(square("a", 118.6, "core"), square("b", 118.7, "core")), redLines(""));
        byte[] file = squares(
                feature("", square(118.7, 25), "\"zone\":\"core\""),
                feature("", square(118.9, 25), "\"zone\":\"core\""));

        ImportReport report = tried.report("2.geojson", file, redLines(""));
        tried.commit("2.geojson", file, redLines(""));

        assertThat(report.change().by()).isEqualTo("outline");
        assertThat(report.change().removed().first()).containsExactly("a");
        assertThat(tried.layers.findCurrent("red-lines").orElseThrow().features())
                .extracting(Feature::id)
                .containsExactly("b", "red-lines-1");
    }

    @Test
    void linksThatLoseTheirGroundAreTold() {
        TriedImport tried = tried("rivers");
        byte[] file = squares(feature("luoyang-river", square(118.6, 25), ""));

        ImportReport report = tried.report("rivers.geojson", file, request("rivers", AttributeMapping.DEFAULT, false));

        assertThat(report.accepted()).isTrue();
        assertThat(report.lostLinks()).isNotEmpty().allSatisfy(link -> assertThat(link.target())
                .startsWith("rivers/"));
        assertThat(report.lostLinks()).extracting(ImportReport.LostLink::target).doesNotContain("rivers/luoyang-river");
        assertThat(codes(report)).contains("links-lost", "derived-layer-stale");
    }

    @Test
    void aShrunkenRedLineIsSaid() {
        TriedImport tried = tried("red-lines");

        assertThat(codes(tried.report("1.geojson", squares(square("a", 118.6, "core")), redLines(""))))
                .contains("area-reduced");
    }

    @Test
    void groundThatTwoFeaturesHoldCountsOnce() throws IOException {
        TriedImport tried = tried("red-lines");
        VersionInfo two = tried.commit("two.geojson", golden("two-squares"), redLines(""));

        ImportReport report = tried.report("twice.geojson", golden("one-square-twice"), redLines(""));
        VersionInfo twice = tried.commit("twice.geojson", golden("one-square-twice"), redLines(""));

        assertThat(two.areaM2()).as("two squares of a kilometre").isCloseTo(2e6, within(2000.0));
        assertThat((double) report.areaM2().orElseThrow()).isCloseTo(two.areaM2() / 2, within(1000.0));
        assertThat(codes(report)).contains("area-reduced", "overlaps");
        assertThat((double) report.change().areaBeforeM2().orElseThrow()).isCloseTo(two.areaM2(), within(1.0));
        assertThat(twice.areaM2()).isCloseTo((double) report.areaM2().orElseThrow(), within(1.0));
        assertThat(VersionArea.m2(
                        tried.layers.findCurrent("red-lines").orElseThrow().features()))
                .as("whoever measures it, in whatever frame")
                .isCloseTo(twice.areaM2(), within(1.0));
    }

    private static byte[] golden(String name) throws IOException {
        try (var file = LayerImportTest.class.getResourceAsStream("/golden/versions/" + name + ".geojson")) {
            return file.readAllBytes();
        }
    }

    @Test
    void aRecordWithoutAuthorOrDateIsIncomplete() {
        TriedImport tried = tried("red-lines");
        ImportRequest request = new ImportRequest(
                "red-lines",
                "",
                new Provenance("", "", "", Optional.empty()),
                AttributeMapping.DEFAULT,
                CoordinateOptions.NONE,
                false);

        ImportReport report = tried.report("1.geojson", squares(square("a", 118.6, "core")), request);

        assertThat(report.accepted()).isFalse();
        assertThat(report.findings().stream().filter(finding -> finding.code().equals("record-incomplete")))
                .extracting(ReportedFinding::en)
                .containsExactly(
                        "source is not said",
                        "licence is not said",
                        "author is not said",
                        "validFrom (--valid-from) is not said");
    }

    @Test
    void idsThatStandTwiceAreRefused() {
        TriedImport tried = tried("red-lines");

        ImportReport report = tried.report(
                "1.geojson", squares(square("a", 118.6, "core"), square("a", 118.7, "core")), redLines(""));

        assertThat(finding(report, "id-twice").place()).isEqualTo("feature 2, id a");
        assertThat(report.accepted()).isFalse();
    }

    @Test
    void aFileThatSaysNoSystemIsNotGuessed() {
        TriedImport tried = tried("red-lines", "city", "bays");
        byte[] file = squares(feature(
                "a", "[[660000,2757000],[661000,2757000],[661000,2758000],[660000,2757000]]", "\"zone\":\"core\""));

        assertThatThrownBy(() -> tried.report("1.geojson", file, redLines("")))
                .isInstanceOf(SuspectInputException.class);
        CoordinateOptions stated =
                new CoordinateOptions(Optional.of(Crs.ofEpsg(4548)), Optional.empty(), false, Optional.of(0.5));
        ImportReport report = tried.report(
                "1.geojson",
                file,
                new ImportRequest("red-lines", "s", TriedImport.PROVENANCE, AttributeMapping.DEFAULT, stated, false));
        assertThat(report.crs().id()).isEqualTo("EPSG:4548");
        assertThat(report.crs().found()).isEqualTo("caller");
        assertThat(report.box().get(0)).isBetween(118.5, 118.7);
    }

    @Test
    void layersOfLinksAndUnknownOnesCannotBeImported() {
        TriedImport tried = tried();

        assertThatThrownBy(() ->
                        tried.report("1.geojson", squares(), request("projects", AttributeMapping.DEFAULT, false)))
                .isInstanceOf(LayerNotImportableException.class)
                .hasMessageContaining("links");
        assertThatThrownBy(
                        () -> tried.report("1.geojson", squares(), request("lakes", AttributeMapping.DEFAULT, false)))
                .isInstanceOf(LayerNotImportableException.class)
                .hasMessageContaining("rivers");
    }

    @Test
    void aReportOnAnOlderVersionIsNotCommitted() {
        TriedImport tried = tried("red-lines");
        byte[] file = squares(square("a", 118.6, "core"));
        try (PreparedImport late = tried.prepare("1.geojson", file, redLines(""))) {
            tried.commit("2.geojson", squares(square("b", 118.6, "core")), redLines(""));

            assertThatThrownBy(() -> tried.imports.commit(late, TriedImport.NOW, Progress.NONE))
                    .isInstanceOf(VersionChangedException.class);
        }
        assertThat(only(tried).id()).isEqualTo("b");
    }

    @Test
    void aFaultInTheMiddleOfWritingLeavesTheOldVersion() {
        TriedImport tried = tried("red-lines");
        LayerVersion before = tried.layers.findCurrent("red-lines").orElseThrow();
        byte[] file = squares(square("a", 118.6, "core"), square("b", 118.7, "core"));
        try (PreparedImport prepared = tried.prepare("1.geojson", file, redLines(""))) {
            Progress breaking = (phase, done, total) -> {
                throw new IllegalStateException("the disk is full");
            };
            assertThatThrownBy(() -> tried.imports.commit(prepared, TriedImport.NOW, breaking))
                    .hasMessage("the disk is full");
        }
        assertThat(tried.layers.listVersions("red-lines")).containsExactly(before.info());
        assertThat(tried.layers.findCurrent("red-lines").orElseThrow().features())
                .isEqualTo(before.features());
    }

    @Test
    void theMapShowsTheBoxAndTheFaults() throws IOException {
        TriedImport tried = tried("red-lines");
        ImportReport report = tried.report(
                "1.geojson",
                squares(square("a", 118.6, "core"), feature("b", square(118.609, 25), "\"zone\":\"core\"")),
                redLines(""));

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(
                ImportFigure.draw(CityFigures.get(), GeodataFiles.features("districts"), List.of(report))));

        assertThat(drawn.getWidth()).isEqualTo(960);
        assertThat(hasColour(drawn, 0xc0392b)).as("extent").isTrue();
        assertThat(hasColour(drawn, 0x722ed1)).as("overlap").isTrue();
    }

    /** Whether a picture with a palette has about this colour. */
    private static boolean hasColour(BufferedImage picture, int wanted) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .anyMatch(colour -> Math.abs((colour >> 16 & 255) - (wanted >> 16 & 255)) < 16
                        && Math.abs((colour >> 8 & 255) - (wanted >> 8 & 255)) < 16
                        && Math.abs((colour & 255) - (wanted & 255)) < 16);
    }

    /** Some programs write whole numbers into columns of floating-point numbers. */
    @Test
    void aNumberIsAnIdInPlainDigits() {
        TriedImport tried = tried("parks");
        byte[] file = table("BSM", Double.class, 350502001.0, 350502002.0);
        ImportRequest request = request("parks", AttributeMapping.DEFAULT, false);

        tried.commit("parks.gpkg", file, request);

        assertThat(tried.layers.findCurrent("parks").orElseThrow().features())
                .extracting(Feature::id)
                .containsExactly("350502001", "350502002");
        assertThat(tried.layers
                        .findCurrent("parks")
                        .orElseThrow()
                        .features()
                        .get(0)
                        .attributes())
                .containsEntry("BSM", 350502001);
    }

    @Test
    void aCodeThatLostDigitsIsNoId() {
        TriedImport tried = tried("parks");
        ImportRequest request = request("parks", AttributeMapping.DEFAULT, false);

        ImportReport asId = tried.report("id.gpkg", table("BSM", Double.class, 350502199001011234.0), request);
        ImportReport beside = tried.report("beside.gpkg", table("XZQDM", Double.class, 350502199001011234.0), request);
        ImportReport whole = tried.report("whole.gpkg", table("BSM", Long.class, 350502199001011234L), request);

        assertThat(asId.accepted()).isFalse();
        assertThat(codes(asId)).contains("id-inexact");
        assertThat(finding(beside, "number-inexact").en()).contains("column XZQDM");
        assertThat(whole.change().added().first()).containsExactly("350502199001011234");
        assertThat(codes(whole)).doesNotContain("id-inexact", "number-inexact");
    }

    /** An attribute may say the same as the id. */
    @Test
    void aFeaturesOwnIdCounts() {
        TriedImport tried = tried("country-parks");
        byte[] file = squares(
                feature("P-01", square(118.6, 25), "\"code\":\"P-01\",\"name_zh\":\"甲\""),
                feature("P-02", square(118.7, 25), "\"code\":\"P-02\",\"name_zh\":\"乙\""));

        ImportReport report =
                tried.report("parks.geojson", file, request("country-parks", AttributeMapping.DEFAULT, false));

        assertThat(report.change().by()).isEqualTo("id");
        assertThat(report.change().added().first()).containsExactly("P-01", "P-02");
    }

    @Test
    void whereAnIdIsBorrowedIsTold() {
        TriedImport tried = tried("parks");
        byte[] file = squares(feature("", square(118.6, 25), "\"OBJECTID\":1,\"dkbh\":\"DK001\""));

        ImportReport report = tried.report("parks.geojson", file, request("parks", AttributeMapping.DEFAULT, false));

        assertThat(report.change().added().first()).containsExactly("DK001");
        assertThat(report.columns())
                .filteredOn(column -> column.name().equals("dkbh"))
                .flatExtracting(ImportReport.Column::use)
                .containsExactly("id", "dkbh");
    }

    /** WFS writes the type before the id, since several types may stand in one file. */
    @Test
    void theTypeBeforeAnIdIsTakenOff() {
        TriedImport tried = tried("country-parks");
        String id = GeodataFiles.features("country-parks").get(0).id();
        byte[] file = squares(feature("country-parks." + id, square(118.6, 25), "\"name_zh\":\"甲\""));

        ImportReport report =
                tried.report("parks.geojson", file, request("country-parks", AttributeMapping.DEFAULT, false));

        assertThat(report.change().added().count()).isZero();
        assertThat(codes(report)).contains("ids-with-type");
    }

    /** What looks like the number of a row is decided for the whole file. */
    @ParameterizedTest
    @CsvSource({"5 2 8", "1 3", "3 2 1", "1 2 3", "0 1 2"})
    void numbersAreIdsThoughTheyCountRows(String ids) {
        TriedImport tried = tried("country-parks");
        List<String> wanted = List.of(ids.split(" "));
        String[] features = IntStream.range(0, wanted.size())
                .mapToObj(i -> feature(wanted.get(i), square(118.6 + i * 0.02, 25), "\"name_zh\":\"甲\"")
                        .replace("\"id\":\"" + wanted.get(i) + "\"", "\"id\":" + wanted.get(i)))
                .toArray(String[]::new);

        ImportReport report = tried.report(
                "parks.geojson", squares(features), request("country-parks", AttributeMapping.DEFAULT, false));

        assertThat(report.change().added().first()).containsExactlyElementsOf(wanted);
    }

    @Test
    void idsFromSeveralPlacesAreRefused() {
        TriedImport tried = tried("country-parks");
        ImportRequest request = request("country-parks", AttributeMapping.DEFAULT, false);
        byte[] file = squares(
                feature("1", square(118.6, 25), "\"DKBH\":\"DK-1\""), feature("2", square(118.7, 25), "\"BZ\":\"-\""));
        byte[] some = squares(
                feature("a", square(118.6, 25), "\"BZ\":\"-\""), feature("", square(118.7, 25), "\"BZ\":\"-\""));

        ImportReport mixed = tried.report("mixed.geojson", file, request);
        ImportReport missing = tried.report("some.geojson", some, request);

        assertThat(mixed.accepted()).isFalse();
        assertThat(finding(mixed, "ids-mixed").en()).contains("DKBH × 1", "the features' own id × 1");
        assertThat(missing.accepted()).isFalse();
        assertThat(finding(missing, "id-missing").place()).isEqualTo("feature 2");
    }

    /** An id of a layer may begin with the layer's name. */
    @Test
    void theTypeStaysWhereIdsHaveIt() {
        TriedImport tried = tried("country-parks");
        ImportRequest request = request("country-parks", AttributeMapping.DEFAULT, false);
        byte[] file = squares(
                feature("country-parks.1", square(118.6, 25), "\"BZ\":\"-\""),
                feature("other", square(118.7, 25), "\"BZ\":\"-\""));
        tried.commit("parks.geojson", file, request);

        ImportReport again = tried.report("parks.geojson", file, request);
        ImportReport typed = tried.report(
                "parks.geojson",
                new String(file, StandardCharsets.UTF_8)
                        .replace("\"id\":\"", "\"id\":\"country-parks.")
                        .getBytes(StandardCharsets.UTF_8),
                request);

        assertThat(again.change().unchanged()).isEqualTo(2);
        assertThat(typed.change().unchanged()).isEqualTo(2);
    }

    /** GeoJSON has no days: a text stays a text, unless the layer has days there. */
    @Test
    void textsAreDaysWhereTheLayerHasDays() {
        TriedImport tried = tried("country-parks");
        ImportRequest request = request("country-parks", AttributeMapping.DEFAULT, false);
        byte[] file = squares(feature("a", square(118.6, 25), "\"pzrq\":\"2022-04-16\""));

        tried.commit("text.geojson", file, request);
        assertThat(attributes(tried)).containsEntry("pzrq", "2022-04-16");
        tried.commit("day.gpkg", table("pzrq", LocalDate.class, "2022-04-16"), request);
        assertThat(attributes(tried)).containsEntry("pzrq", LocalDate.parse("2022-04-16"));
        tried.commit("text.geojson", file, request);
        assertThat(attributes(tried)).containsEntry("pzrq", LocalDate.parse("2022-04-16"));
    }

    /** Where neither the file nor the layer says what a column is, the mapping can. */
    @Test
    void aMappingStatesTypes() {
        TriedImport tried = tried("country-parks");
        byte[] file = squares(
                feature(
                        "a",
                        square(118.6, 25),
                        "\"pzrq\":\"2022/4/16\",\"gxsj\":\"2022-04-16T08:00:00+08:00\",\"flag\":\"1\",\"code\":350502001201,\"soon\":\"soon\""));
        String types = "types: {pzrq: date, gxsj: date-time, flag: boolean, code: text, soon: date}";
        ImportRequest request = request("country-parks", mapping(types), false);

        ImportReport report = tried.report("typed.geojson", file, request);
        tried.commit("typed.geojson", file, request);

        assertThat(attributes(tried))
                .containsEntry("pzrq", LocalDate.parse("2022-04-16"))
                .containsEntry("gxsj", Instant.parse("2022-04-16T00:00:00Z"))
                .containsEntry("flag", true)
                .containsEntry("code", "350502001201");
        assertThat(finding(report, "type-not-held").en()).contains("soon");
        assertThatThrownBy(() -> mapping("types: {pzrq: day}")).hasMessageContaining("date-time");
    }

    /** FlatGeobuf has no days: programs write their midnights, without a zone. */
    @Test
    void midnightsOfOtherProgramsAreDays() {
        Needed.program("ogr2ogr", "--version");
        TriedImport tried = tried("country-parks");
        Path gpkg = write("day.gpkg", table("pzrq", LocalDate.class, "2022-04-16", "2022-04-16"));
        Program.run(
                folder, "ogr2ogr", "-f", "FlatGeobuf", folder.resolve("day.fgb").toString(), gpkg.toString());

        tried.commit(
                "again.fgb",
                GoodFiles.read(folder.resolve("day.fgb")),
                request("country-parks", AttributeMapping.DEFAULT, false));

        assertThat(attributes(tried)).containsEntry("pzrq", LocalDate.parse("2022-04-16"));
    }

    @Test
    void aTimeWithoutAZoneIsTheCitys() {
        TriedImport tried = tried("country-parks");
        ImportRequest request = request("country-parks", AttributeMapping.DEFAULT, false);
        byte[] file = table("gxsj", Instant.class, "2022-04-16T08:00:00", "2022-04-16T00:00:00Z");

        ImportReport report = tried.report("times.gpkg", file, request);
        tried.commit("times.gpkg", file, request);

        assertThat(finding(report, "time-zone-taken").en()).contains("gxsj", "Asia/Shanghai");
        assertThat(tried.layers.findCurrent("country-parks").orElseThrow().features())
                .extracting(feature -> feature.attributes().get("gxsj"))
                .containsExactly(Instant.parse("2022-04-16T00:00:00Z"), Instant.parse("2022-04-16T00:00:00Z"));
    }

    @Test
    void daysBesideOtherTextsAreTold() {
        TriedImport tried = tried("country-parks");
        byte[] file = table("pzrq", LocalDate.class, "2022-04-16", "spring of 2023");

        ImportReport report =
                tried.report("days.gpkg", file, request("country-parks", AttributeMapping.DEFAULT, false));

        assertThat(finding(report, "column-mixed").en()).contains("pzrq", "date", "text");
    }

    private static Map<String, Object> attributes(TriedImport tried) {
        return tried.layers
                .findCurrent("country-parks")
                .orElseThrow()
                .features()
                .get(0)
                .attributes();
    }

    private Path write(String name, byte[] bytes) {
        try {
            return java.nio.file.Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPageOfALayerIsRefused() {
        TriedImport tried = tried("places");
        byte[] file = new String(squares(square("a", 118.6, "core")), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"numberMatched\":220,\"numberReturned\":1,")
                .getBytes(StandardCharsets.UTF_8);

        ImportReport report = tried.report("places.geojson", file, request("places", AttributeMapping.DEFAULT, false));

        assertThat(report.accepted()).isFalse();
        assertThat(finding(report, "page-of-more").en()).contains("220 in all");
    }

    /** What the layer's attributes are is known from its current version; what contradicts it is told. */
    @Test
    void valuesAreReadAsTheLayerHasThem() {
        TriedImport tried = tried("reservoirs");
        ImportRequest request = request("reservoirs", AttributeMapping.DEFAULT, false);
        String known = "\"drinking_water\":\"T\",\"kind\":7,\"members\":\"rivers/a;rivers/b\"";

        try (PreparedImport prepared =
                tried.prepare("r.geojson", squares(feature("a", square(118.6, 25), known)), request)) {
            assertThat(prepared.features().get(0).attributes())
                    .containsEntry("drinking_water", true)
                    .containsEntry("kind", "7")
                    .containsEntry("members", List.of("rivers/a", "rivers/b"));
            assertThat(codes(prepared.report())).contains("column-read-as").doesNotContain("column-type-changed");
        }
        ImportReport changed = tried.report(
                "r.geojson",
                squares(feature("a", square(118.6, 25), "\"drinking_water\":\"perhaps\",\"kind\":{\"a\":1}")),
                request);
        assertThat(finding(changed, "column-type-changed").en()).contains("column drinking_water");
        assertThat(finding(changed, "column-left-out").en()).contains("column kind");
    }

    private byte[] table(String column, Class<?> type, Object... values) {
        Path file = folder.resolve(column + type.getSimpleName() + ".table");
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            var table = writer.table("t", "t", Crs.ofEpsg(4490), List.of(new GeoPackageWriter.Column(column, type)));
            for (int i = 0; i < values.length; i++) {
                table.add(
                        new org.locationtech.jts.geom.GeometryFactory()
                                .toGeometry(new org.locationtech.jts.geom.Envelope(
                                        118.6 + i * 0.1, 118.61 + i * 0.1, 25, 25.01)),
                        List.of(values[i]));
            }
        }
        return GoodFiles.read(file);
    }

    /** All that a feature says; an attribute without a value says nothing. */
    private static List<Object> said(Feature feature) {
        Map<String, Object> attributes = new TreeMap<>(feature.attributes());
        attributes.values().removeIf(Objects::isNull);
        return List.of(
                feature.id(),
                feature.nameZh(),
                feature.nameEn(),
                feature.geometry(),
                feature.accuracyM(),
                feature.source(),
                feature.licence(),
                feature.status(),
                feature.asOf(),
                attributes.toString());
    }

    /** The one of this test. */
    private TriedImport tried(String... bundled) {
        opened = new TriedImport(folder, bundled);
        return opened;
    }

    private static ImportRequest redLines(String yaml) {
        return request("red-lines", yaml.isEmpty() ? AttributeMapping.DEFAULT : mapping(yaml), false);
    }

    private static Feature only(TriedImport tried) {
        List<Feature> features =
                tried.layers.findCurrent("red-lines").orElseThrow().features();
        assertThat(features).hasSize(1);
        return features.get(0);
    }

    private static ReportedFinding finding(ImportReport report, String code) {
        return report.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(ImportReport report) {
        return report.findings().stream().map(ReportedFinding::code).toList();
    }

    private static byte[] squares(String... features) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String square(String id, double west, String zone) {
        return feature(id, square(west, 25), "\"zone\":\"" + zone + "\"");
    }

    /** A hundredth of a degree wide and high. */
    private static String square(double west, double south) {
        double east = west + 0.01;
        double north = south + 0.01;
        return "[[" + west + "," + south + "],[" + east + "," + south + "],[" + east + "," + north + "],[" + west + ","
                + north + "],[" + west + "," + south + "]]";
    }

    private static String feature(String id, String ring, String properties) {
        return "{\"type\":\"Feature\"," + (id.isEmpty() ? "" : "\"id\":\"" + id + "\",")
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]},\"properties\":{" + properties
                + "}}";
    }
}
