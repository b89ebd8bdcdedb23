package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.Diagnosis;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;

/** What is said of whole files, beyond the readings of diagnosis.csv. */
class SubmissionTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final CheckedMap CHECKED =
            CheckedMap.of(MAP.catalogue(), MAP::findLayer, MAP.rulesOn(GeodataFiles.DAY), MAP.frame());
    private static final CoordinateOptions ACCURATE =
            new CoordinateOptions(Optional.empty(), Optional.empty(), false, Optional.of(1.0));
    private static final String SIX_DECIMALS =
            "[[118.691234,24.921234],[118.693234,24.921234],[118.693234,24.923234]," + "[118.691234,24.921234]]";

    /** GeoJSON is what web maps hand out; that it is CRS84 by its standard proves nothing. */
    @Test
    void geoJsonOfSixDecimalsMayComeFromAWebMap() {
        String polygon = "{\"type\":\"Polygon\",\"coordinates\":[" + SIX_DECIMALS + "]}";

        assertThat(codes(text(polygon), ACCURATE)).containsExactly("maybe-gcj02");
        CoordinateOptions stated =
                new CoordinateOptions(Optional.of(Crs.ofEpsg(4490)), Optional.empty(), false, Optional.of(1.0));
        assertThat(codes(text(polygon), stated)).doesNotContain("maybe-gcj02");
    }

    @Test
    void saysThatThereIsNoParcel() {
        assertThat(codes(text("{\"type\":\"FeatureCollection\",\"features\":[]}"), ACCURATE))
                .containsExactly("no-parcels");
        assertThat(codes(golden("empty.fgb"), ACCURATE)).containsExactly("no-parcels");
    }

    @Test
    void nothingToPlaceAndNoSystemIsAnErrorOfTheFile() {
        byte[] unstated = ZippedParts.of("empty.zip").without("prj").zipped();

        assertThat(codes(unstated, ACCURATE)).containsExactly("prj-missing", "no-parcels", "crs-unknown");
    }

    @Test
    void anOutlierDoesNotHinderTheDiagnosis() {
        String text = "POINT (1e30 1e30)\n" + "POINT (24.92 118.69)\n".repeat(9);

        assertThat(codes(text(text), ACCURATE)).containsExactly("axes-swapped");
    }

    /** No reading is right, so none is offered, and none that the caller states is taken. */
    @ParameterizedTest
    @MethodSource("filesOfOtherDatums")
    void refusesOtherDatums(String format, byte[] file) {
        for (CoordinateOptions stated : List.of(
                ACCURATE,
                new CoordinateOptions(Optional.of(Crs.ofEpsg(4549)), Optional.empty(), false, Optional.of(1.0)))) {
            assertThat(codes(file, stated)).as(format).containsExactly("datum-not-supported");
            Finding remark = refusal(file, stated).get(0);
            assertThat(remark.remedy()).as(format).isEmpty();
            assertThat(remark.en()).as(format).contains("transform the coordinates to CGCS2000 first");
            assertThat(remark.zh()).as(format).contains("请先转换到 2000 国家大地坐标系");
        }
    }

    static Stream<Arguments> filesOfOtherDatums() {
        String ring = "[[367533,2760998],[367733,2760998],[367733,2761198],[367533,2760998]]";
        String member = "{\"type\":\"Polygon\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:%s\"}},"
                + "\"coordinates\":[" + ring + "]}";
        String xian = Crs.ofEpsg(4549)
                .esriWkt()
                .replace("D_China_2000", "D_Xian_1980")
                .replace("\"CGCS2000\",6378137.0,298.257222101", "\"Xian_1980\",6378140.0,298.257");
        String beijing = xian.replace("D_Xian_1980", "D_Beijing_1954").replace("6378140.0,298.257", "6378245.0,298.3");
        return Stream.of(
                Arguments.of("GeoJSON 2437", text(String.format(member, 2437))),
                Arguments.of("GeoJSON 4610", text(String.format(member, 4610))),
                Arguments.of(
                        "GeoJSON 4214 behind the features",
                        text("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                                + "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}],"
                                + "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4214\"}}}")),
                Arguments.of(
                        "GeoJSON 2437 of a geometry",
                        text("{\"type\":\"Feature\",\"geometry\":" + String.format(member, 2437) + "}")),
                Arguments.of("EWKT", text("SRID=2437;POLYGON ((0 0, 1 0, 1 1, 0 0))")),
                Arguments.of(
                        "prj Xi'an",
                        ZippedParts.of("gbk-4549.zip").with("prj", xian).zipped()),
                Arguments.of(
                        "prj Beijing",
                        ZippedParts.of("gbk-4549.zip").with("prj", beijing).zipped()),
                Arguments.of(
                        "TXT",
                        text("[属性描述]\n坐标系=1980西安坐标系\n几度分带=3\n带号=40\n[地块坐标]\n"
                                + "3,1,001,甲,面,,,,@\nJ1,1,2760998,40367533\nJ2,1,2760998,40367733\n"
                                + "J3,1,2761198,40367733\nJ1,1,2760998,40367533\n")));
    }

    /** What a file says is not guessed away; who knows better may say so. */
    @Test
    void aSystemThatIsNotUnderstoodIsNotGuessed() {
        byte[] file =
                ZippedParts.of("gbk-4549.zip").with("prj", "LOCAL_CS[\"自定义\"]").zipped();

        assertThat(codes(file, ACCURATE)).containsExactly("prj-unreadable", "crs-unknown");
        assertThat(refusal(file, ACCURATE)).allMatch(remark -> remark.remedy().isEmpty());
        CoordinateOptions stated =
                new CoordinateOptions(Optional.of(Crs.ofEpsg(4549)), Optional.empty(), false, Optional.of(1.0));
        assertThat(codes(file, stated)).containsExactly("prj-unreadable");
    }

    /** Whose head has an error is not told that he states nothing, nor offered a system beside it. */
    @Test
    void noSystemIsOfferedAgainstTheHeadOfABoundaryPointFile() {
        byte[] file = text("[属性描述]\n坐标系=2000国家大地坐标系\n投影类型=UTM\n带号=40\n[地块坐标]\n"
                + "3,1,001,甲,面,,,,@\nJ1,1,2760998,40367533\nJ2,1,2760998,40367733\n"
                + "J3,1,2761198,40367733\nJ1,1,2760998,40367533\n");

        assertThat(codes(file, ACCURATE)).contains("projection-not-supported", "crs-unknown");
        assertThat(refusal(file, ACCURATE)).allMatch(remark -> remark.remedy().isEmpty());
    }

    /** Eastings of a zone about 117°E are as well UTM's of zone 50, a kilometre away: the file must say which. */
    @Test
    void eastingsThatMayBeOfUtmAreOfferedBothReadings() {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(670_462, 2_760_316));
        byte[] shapefile = ZippedParts.of("gbk-4549.zip").without("prj").zipped();
        try (SubmittedFile file = SubmittedFile.of("test", shapefile)) {
            List<Finding> remarks = new Diagnosis(CHECKED.territory(), CHECKED.frame())
                    .of(List.of(point), ACCURATE, Optional.empty(), file.unstated(), false)
                    .remarks();

            assertThat(remarks.stream().map(remark -> remark.remedy().get("crs")))
                    .containsExactly("EPSG:4548", "EPSG:32650");
        }
    }

    /** A crs member behind more features than the sample holds. */
    @Test
    void whatOnlyTheEndSaysStillForbidsAnAnswer() {
        String feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + SIX_DECIMALS + "]}},";
        String features = feature.repeat(300);
        byte[] file = text("{\"type\":\"FeatureCollection\",\"features\":["
                + features.substring(0, features.length() - 1)
                + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4610\"}}}");
        try (SubmittedFile submitted = SubmittedFile.of("test", file);
                ParcelSource parcels = Submission.of(submitted, ACCURATE, CHECKED.territory(), CHECKED.frame())
                        .parcels()) {
            for (int i = 0; i < 300; i++) {
                parcels.next();
            }
            assertThatThrownBy(parcels::next).isInstanceOf(SuspectInputException.class);
        }
    }

    /** In every format, however far its reader reads ahead; what only the sample held does not count. */
    @ParameterizedTest
    @MethodSource("countedFiles")
    void eachVertexCountsOnce(String name, byte[] file) {
        long[] held = new long[2];
        try (SubmittedFile submitted = SubmittedFile.of(name, file)) {
            long counted = WorkLimit.within(Long.MAX_VALUE, Long.MAX_VALUE, () -> false, () -> {
                Submission read = Submission.of(submitted, ACCURATE, CHECKED.territory(), CHECKED.frame());
                try (ParcelSource parcels = read.parcels()) {
                    for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                        held[0] += next.get()
                                .geometry()
                                .map(Geometry::getNumPoints)
                                .orElse(0);
                        held[1]++;
                    }
                }
                return WorkLimit.vertices();
            });
            assertThat(counted)
                    .isBetween(held[0] - held[1], held[0] + held[1]); // some rings are not closed in the file
        }
    }

    static Stream<Arguments> countedFiles() {
        String polygon = "{\"type\":\"Polygon\",\"coordinates\":[" + SIX_DECIMALS + "]}";
        String feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + polygon + "}";
        String wkt = "POLYGON ((118.69 24.92, 118.7 24.92, 118.7 24.93, 118.69 24.92))\n";
        return Stream.of(
                Arguments.of("a geometry", text(polygon)),
                Arguments.of("a feature", text(feature)),
                Arguments.of(
                        "a collection",
                        text("{\"type\":\"FeatureCollection\",\"features\":["
                                + String.join(",", Collections.nCopies(300, feature)) + "]}")),
                Arguments.of("WKT", text(wkt.repeat(300))),
                Arguments.of("boundary points", boundaryPoints()),
                Arguments.of("Shapefile", golden("utf8-4528.zip")),
                Arguments.of("FlatGeobuf", golden("unindexed.fgb")));
    }

    private static byte[] boundaryPoints() {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/golden/boundary-points/two-parcels.txt"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Finding> refusal(byte[] file, CoordinateOptions stated) {
        try (SubmittedFile submitted = SubmittedFile.of("test", file)) {
            Submission.of(submitted, stated, CHECKED.territory(), CHECKED.frame());
            throw new AssertionError("was not refused");
        } catch (SuspectInputException e) {
            return e.remarks();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] golden(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/golden/parcels", name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> codes(byte[] file, CoordinateOptions stated) {
        try (SubmittedFile submitted = SubmittedFile.of("test", file)) {
            return Submission.of(submitted, stated, CHECKED.territory(), CHECKED.frame()).remarks().stream()
                    .map(Finding::code)
                    .toList();
        } catch (SuspectInputException e) {
            return e.remarks().stream().map(Finding::code).toList();
        }
    }
}
