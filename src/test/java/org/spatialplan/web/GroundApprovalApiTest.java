package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spatialplan.web.GroundCheckApiTest.GEOJSON;
import static org.spatialplan.web.GroundCheckApiTest.PATH;
import static org.spatialplan.web.GroundCheckApiTest.WIDE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.spatialplan.format.read.GoldenTexts;
import org.spatialplan.format.rules.DataFile;
import tools.jackson.databind.JsonNode;

/** A check of grounds of which an opinion or approval covers a part: how it is read, what it leaves, and that every report names it. */
class GroundApprovalApiTest extends HttpTest {

    @Test
    void anApprovalLeavesWhatItDoesNotCover() {
        String approval = "POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.94, 118.68 24.94, 118.68 24.92))";
        JsonNode total = post(PATH, GEOJSON, WIDE, "activity", "6", "approval", approval)
                .json()
                .path("grounds")
                .path(0)
                .path("conflict")
                .path("totals")
                .path(0);

        double inside = total.path("overlap").path("size").doubleValue();
        double uncovered = total.path("uncovered").path("size").doubleValue();
        assertThat(uncovered).isGreaterThan(0).isLessThan(inside);
        assertThat(total.path("uncovered").path("most").doubleValue()).isGreaterThanOrEqualTo(uncovered);
    }

    /** The web map is where the grounds come from; a survey that states its system was never shifted. */
    @Test
    void anApprovalWithItsOwnSystemIsNotOfTheGroundsWebMap() {
        String approval = "POLYGON ((118.68 24.92, 118.7004 24.92, 118.7004 24.9343, 118.68 24.9343, 118.68 24.92))";

        assertThat(uncovered("SRID=4490;" + approval)).isZero();
        assertThat(uncovered(approval, "datum", "gcj02")).isZero();
        assertThat(uncovered("SRID=4490;" + approval, "datum", "gcj02")).isGreaterThan(10_000);
    }

    private double uncovered(String approval, String... more) {
        String[] fields = Arrays.copyOf(new String[] {"activity", "6", "approval", approval}, 4 + more.length);
        System.arraycopy(more, 0, fields, 4, more.length);
        return post(PATH, GEOJSON, WIDE, fields)
                .json()
                .at("/grounds/0/conflict/totals/0/uncovered/size")
                .doubleValue();
    }

    @Test
    void anApprovalMayBeAFile() throws java.io.IOException {
        byte[] approval = java.nio.file.Files.readAllBytes(
                java.nio.file.Path.of("src/test/resources/golden/parcels/gbk-4549.zip"));

        Answer answer = postForm(PATH, "approval", "批准范围.zip", approval, "file", WIDE, "activity", "6");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").stringValue()).contains("approval", "record 4");

        byte[] text =
                "POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.94, 118.68 24.92))".getBytes(StandardCharsets.UTF_8);
        Answer covered = postForm(PATH, "approval", "a.wkt", text, "file", WIDE, "activity", "6");
        assertThat(covered.status()).isEqualTo(200);
        assertThat(covered.body()).contains("uncovered");
    }

    /** The system of the grounds is none of an approval that can only be in degrees; a shift that it states is refused. */
    @Test
    void anApprovalInDegreesMayBeOfGroundsInMetres() {
        String ground = "POLYGON ((2760998 367533, 2760998 367733, 2761198 367733, 2761198 367533, 2760998 367533))";
        Answer kml = postForm(
                PATH, "approval", "a.kml", GoldenTexts.bytes("ovi-cgcs2000.kml"), "file", ground, "crs", "EPSG:4549");
        Answer esri = postForm(
                PATH, "approval", "a.json", GoldenTexts.bytes("arcgis-ring.json"), "file", ground, "crs", "EPSG:4549");
        Answer shifted = postForm(
                PATH, "approval", "a.kml", GoldenTexts.bytes("ovi-gcj02.kml"), "file", ground, "crs", "EPSG:4549");

        assertThat(kml.status()).as(kml.body()).isEqualTo(200);
        assertThat(kml.body()).contains("approval-used", "OGC:CRS84");
        assertThat(esri.status()).as(esri.body()).isEqualTo(200);
        assertThat(shifted.status()).isEqualTo(422);
        assertThat(shifted.body()).contains("offset-stated");
    }

    @Test
    void groundsComeAsTextsOfOtherPrograms() {
        for (String file :
                new String[] {"ovi-cgcs2000.kml", "gdal.kmz", "gdal32-4549.gml", "arcgis-features.json", "gdal-wkt.csv"
                }) {
            Answer answer = post(PATH, "application/octet-stream", GoldenTexts.bytes(file));

            assertThat(answer.status()).as(file + answer.body()).isEqualTo(200);
            assertThat(answer.json().at("/grounds/0/size/ellipsoid/m2").doubleValue())
                    .as(file)
                    .isBetween(30_000.0, 41_000.0);
        }
    }

    /** A parameter that came as a file would be read by nobody, or whole: it is looked at by its name and length first. */
    @Test
    void parametersAreNoFilesAndShort() {
        byte[] text = "EPSG:4490".getBytes(StandardCharsets.UTF_8);
        Answer asFile = postForm(PATH, "crs", "crs.txt", text, "file", WIDE);
        Answer tooLong =
                postForm(PATH, "file", "a.geojson", WIDE.getBytes(StandardCharsets.UTF_8), "datum", "x".repeat(70_000));
        Answer unknown = postForm(PATH, "file2", "a.geojson", text, "file", WIDE);

        assertThat(asFile.status()).isEqualTo(400);
        assertThat(asFile.json().path("detail").stringValue()).contains("'crs'", "without a file name");
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.json().path("detail").stringValue()).contains("datum has more than 64 KB");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("detail").stringValue()).contains("file2");
    }

    /** Who signs must see which approval the answer rests on, in every format. */
    @Test
    void everyReportNamesTheApproval() {
        byte[] approval =
                "POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.94, 118.68 24.92))".getBytes(StandardCharsets.UTF_8);
        String sha256 = new DataFile("a.wkt", approval).sha256();
        JsonNode answer = withApproval("json", approval).json();

        JsonNode used = answer.path("approval");
        assertThat(used.path("name").stringValue()).isEqualTo("意见.wkt");
        assertThat(used.path("sha256").stringValue()).isEqualTo(sha256);
        assertThat(used.path("crs_path").path(0).stringValue()).isEqualTo("OGC:CRS84");
        assertThat(used.path("area").path("ha").doubleValue()).isBetween(111.0, 113.0);
        assertThat(used.path("remarks").path(0).path("code").stringValue()).isEqualTo("approval-used");
        assertThat(answer.path("diagnosis").toString()).contains("approval-used");
        assertThat(answer.path("activity").path("name_zh").stringValue()).contains("线性");
        assertThat(answer.path("by_state").propertyNames()).hasSize(6);
        assertThat(withApproval("html", approval).body())
                .contains("意见（批准）范围", "意见.wkt", sha256, "核查活动")
                .doesNotContain("activity");
        assertThat(withApproval("csv", approval).body()).contains("批准范围：文件“意见.wkt”", sha256);
        assertThat(post(PATH, GEOJSON, WIDE).json().path("approval").isNull()).isTrue();
    }

    private Answer withApproval(String format, byte[] approval) {
        return postForm(PATH, "approval", "意见.wkt", approval, "file", WIDE, "activity", "6", "f", format);
    }

    /** A plan of ten years ago is still in Xi'an 1980, and half a parcel would be outside it by that alone. */
    @Test
    void anApprovalIsReadWithTheCareOfTheGround() {
        String txt = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=40\n[地块坐标]\n3,1,001,甲,面,,,,@\n"
                + "J1,1,2760998,40367533\nJ2,1,2760998,40367733\nJ3,1,2761198,40367733\nJ1,1,2760998,40367533\n";

        Answer old = approvedBy(txt.replace("2000国家大地坐标系", "1980西安坐标系"));
        assertThat(old.status()).isEqualTo(422);
        JsonNode remark = old.json().path("diagnosis").path(0);
        assertThat(remark.path("code").stringValue()).isEqualTo("datum-not-supported");
        assertThat(remark.path("text").path("en").stringValue())
                .startsWith("approval: ")
                .contains("1980西安坐标系");
        assertThat(remark.path("text").path("zh").stringValue()).startsWith("批准范围：");

        Answer contradiction = approvedBy(txt.replace("带号=40", "带号=39"));
        assertThat(contradiction.status()).isEqualTo(422);
        assertThat(contradiction.body()).contains("zone-contradicts-points");

        Answer silent = approvedBy(txt.replace("坐标系=2000国家大地坐标系\n", ""));
        assertThat(silent.status()).isEqualTo(200);
        assertThat(silent.body()).contains("datum-not-stated", "approval: ");
    }

    private Answer approvedBy(String txt) {
        byte[] approval = txt.getBytes(StandardCharsets.UTF_8);
        return postForm(PATH, "approval", "a.txt", approval, "file", WIDE, "activity", "6");
    }

    @Test
    void theTableOfAnApprovalHasAParameterOfItsOwn() throws java.io.IOException {
        byte[] approval = java.nio.file.Files.readAllBytes(
                java.nio.file.Path.of("src/test/resources/golden/parcels/two-tables.gpkg"));

        Answer unchosen = postForm(PATH, "approval", "a.gpkg", approval, "file", WIDE, "activity", "6");
        assertThat(unchosen.status()).isEqualTo(422);
        assertThat(unchosen.json().path("detail").stringValue()).contains("approvalTable=地块", "--approval-table");
        assertThat(unchosen.json().path("parameter").stringValue()).isEqualTo("approvalTable");
        assertThat(unchosen.json().path("choices").toString()).isEqualTo("[\"地块\",\"mixed\"]");

        Answer chosen =
                postForm(PATH, "approval", "a.gpkg", approval, "file", WIDE, "activity", "6", "approvalTable", "mixed");
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        assertThat(chosen.body()).contains("uncovered");
        Answer wrong =
                postForm(PATH, "approval", "a.gpkg", approval, "file", WIDE, "activity", "6", "approvalTable", "x");
        assertThat(wrong.json().path("detail").stringValue()).contains("approval", "no table 'x'");
    }
}
