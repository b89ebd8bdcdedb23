package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.excel.WrittenWorkbook;
import org.spatialplan.format.read.ZippedParts;
import tools.jackson.databind.JsonNode;

/** What a table does not tell is asked with its first rows, and read as the caller says it. */
class TableStatementApiTest extends HttpTest {

    private static final String CHECK = "/api/conflicts";
    private static final Charset GBK = Charset.forName("GBK");
    private static final String LIST = "no,a,b\n点1,118.69,24.92\n点2,118.692,24.92\n点3,118.692,24.922\n";
    private static final String ROWS =
            "[[\"点1\",\"118.69\",\"24.92\"],[\"点2\",\"118.692\",\"24.92\"],[\"点3\",\"118.692\",\"24.922\"]]";
    private static final String WORKBOOK_ROWS = WrittenWorkbook.rows(
            new String[] {"no", "a", "b"},
            new String[] {"点1", "118.69", "24.92"},
            new String[] {"点2", "118.692", "24.92"},
            new String[] {"点3", "118.692", "24.922"});

    record Sent(String name, byte[] bytes, String textIn) {}

    static Stream<Sent> files() {
        byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                new Sent("a.csv", list, "utf-8"),
                new Sent("gbk.csv", LIST.getBytes(GBK), "gb18030"),
                new Sent("a.txt", LIST.replace(',', ' ').getBytes(StandardCharsets.UTF_8), "utf-8"),
                new Sent("a.xlsx", new WrittenWorkbook().sheet(WORKBOOK_ROWS).bytes(), ""),
                new Sent("a.zip", zip(Map.of("in/a.csv", list, "in/readme.txt", "Dear all".getBytes(GBK))), "utf-8"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aListWhoseColumnsNothingTellsIsRefusedWithItsRowsAndReadAsItIsSaid(Sent sent) {
        Answer answer = postForm(CHECK, "file", sent.name(), sent.bytes());
        JsonNode refused = answer.json();

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(refused.path("code").stringValue()).isEqualTo("data-file-broken");
        assertThat(refused.path("parameter").stringValue()).isEqualTo("columns");
        assertThat(refused.path("rows").toString()).isEqualTo(ROWS);
        assertThat(refused.path("guess").toString()).isEqualTo("[\"other\",\"lon\",\"lat\"]");
        assertThat(refused.path("textIn").stringValue("")).isEqualTo(sent.textIn());

        Answer read = postForm(CHECK + "?columns=point,lon,lat", "file", sent.name(), sent.bytes());
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().path("grounds").size()).isEqualTo(1);
    }

    @Test
    void theRefusalIsInTheLanguageOfTheRequest() {
        assertThat(post(CHECK, "text/plain", LIST, "lang", "en")
                        .json()
                        .path("detail")
                        .stringValue())
                .contains("no columns of coordinates were found");
        assertThat(post(CHECK, "text/plain", LIST, "lang", "zh")
                        .json()
                        .path("detail")
                        .stringValue())
                .contains("没有找到坐标列");
    }

    /** What somebody may have put into a cell is shown short and plain, and only of the first rows. */
    @Test
    void fewRowsComeBackAndNothingLong() {
        String row = "x".repeat(3000) + "\u001b[31m\u202e;1257.5;7113.2\n";
        JsonNode refused = post(CHECK, "text/plain", row.repeat(100)).json();

        assertThat(refused.path("rows").size()).isEqualTo(4);
        assertThat(refused.path("rows").toString()).hasSizeLessThan(400).doesNotContain("\u001b", "\\u001b", "\u202e");
        String wide = "1257.5,".repeat(400) + "1\n";
        assertThat(post(CHECK, "text/plain", wide.repeat(3)).json().has("rows")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "point,lon,height",
                "point,lon",
                "lon,lat,lon",
                "north,east,lon,lat",
                "point,point,lon,lat",
                "lon,,lat",
                "north,lat"
            })
    void columnsThatAreNoPlaceAreRefused(String columns) {
        JsonNode refused = post(CHECK, "text/plain", LIST, "columns", columns).json();

        assertThat(refused.path("code").stringValue()).isEqualTo("bad-parameter");
        assertThat(refused.path("parameter").stringValue()).isEqualTo("columns");
        assertThat(refused.path("value").stringValue()).isEqualTo(columns);
    }

    @Test
    void whatSaysItItselfTakesNoOtherWord() {
        assertThat(post(CHECK, "text/plain", "POINT (118.69 24.92)", "columns", "lon,lat")
                        .json()
                        .path("detail")
                        .stringValue())
                .contains("columns");
        assertThat(postForm(
                                CHECK + "?textIn=gb18030",
                                "file",
                                "a.xlsx",
                                new WrittenWorkbook().sheet(WORKBOOK_ROWS).bytes())
                        .json()
                        .path("detail")
                        .stringValue())
                .contains("textIn");
    }

    @Test
    void ofSeveralSheetsWithRowsOfNumbersOneIsChosenFirst() {
        byte[] two =
                new WrittenWorkbook().sheet(WORKBOOK_ROWS).sheet(WORKBOOK_ROWS).bytes();

        assertThat(postForm(CHECK + "?columns=point,lon,lat", "file", "a.xlsx", two)
                        .json()
                        .path("choices")
                        .toString())
                .isEqualTo("[\"Sheet1\",\"Sheet2\"]");
        assertThat(postForm(CHECK + "?table=Sheet2", "file", "a.xlsx", two)
                        .json()
                        .path("rows")
                        .toString())
                .isEqualTo(ROWS);
        assertThat(postForm(CHECK + "?table=Sheet2&columns=point,lon,lat", "file", "a.xlsx", two)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTextIsReadInTheEncodingThatIsSaidUnlessItsBytesContradict() {
        String named = "地块号,点号,经度,纬度\n东湖,1,118.69,24.92\n东湖,2,118.692,24.92\n东湖,3,118.692,24.922\n";

        Answer read = post(CHECK, "text/plain", named.getBytes(GBK), "textIn", "gb18030");
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.body()).contains("东湖");
        JsonNode refused = post(CHECK, "text/plain", named.getBytes(GBK), "textIn", "utf-8")
                .json();
        assertThat(refused.path("parameter").stringValue()).isEqualTo("textIn");
        assertThat(refused.path("choices").toString()).isEqualTo("[\"gb18030\"]");
    }

    @Test
    void theAttributesOfAShapefileAreReadInTheEncodingThatIsSaid() throws IOException {
        byte[] zip = Files.readAllBytes(Path.of("src/test/resources/golden/parcels/gbk-4549.zip"));

        assertThat(postForm(CHECK + "?textIn=gb18030", "file", "a.zip", zip).body())
                .doesNotContain("contradict");
        Answer contradicted = postForm(CHECK + "?textIn=utf-8", "file", "a.zip", zip);
        assertThat(contradicted.status()).isEqualTo(200);
        assertThat(contradicted.body()).contains("encoding-contradicts-bytes", "textIn: UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/conflicts/alternatives?",
                "/api/conflicts/changes/sites?layer=red-lines&from=1&to=1&",
                "/api/conflicts/changes?layer=red-lines&zone=other&",
                "/api/imports/recognise?"
            })
    void everyDoorAsksAndTakesIt(String door) {
        byte[] list = LIST.getBytes(StandardCharsets.UTF_8);
        JsonNode refused = postForm(door, "file", "a.csv", list).json();
        Answer read = postForm(door + "columns=point,lon,lat&textIn=utf-8", "file", "a.csv", list);

        assertThat(refused.path("rows").toString()).as(door).isEqualTo(ROWS);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
    }

    @Test
    void theProcessTakesItToo() {
        String execution = "/ogc/processes/conflict-check/execution";
        byte[] list = LIST.getBytes(GBK);

        Answer read = postForm(execution, "parcels", "a.csv", list, "columns", "point,lon,lat", "textIn", "gb18030");
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(postForm(execution, "parcels", "a.csv", list).body()).contains("no columns of coordinates");
    }

    /** What may be said of columns is said of the grounds, not of the approval. */
    @Test
    void anApprovalIsNotAskedFor() {
        Answer refused = postForm(
                CHECK,
                "approval",
                "a.csv",
                LIST.getBytes(StandardCharsets.UTF_8),
                "file",
                "POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.93, 118.68 24.92))");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().has("rows")).isFalse();
    }

    private static byte[] zip(Map<String, byte[]> members) {
        return ZippedParts.zip(members, StandardCharsets.UTF_8);
    }
}
