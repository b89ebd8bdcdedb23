package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spatialplan.web.GroundCheckApiTest.GEOJSON;
import static org.spatialplan.web.GroundCheckApiTest.PATH;
import static org.spatialplan.web.GroundCheckApiTest.WIDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.Needed;
import tools.jackson.databind.JsonNode;

/** Our own reports are read as they were meant when somebody sends them back, without a word beside. */
class SentBackApiTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"kml", "dxf", "txt", "geojson", "fgb", "parquet"})
    void theGroundsOfAReportAreTheGroundsOfTheNext(String format) {
        if (format.equals("dxf")) {
            Needed.program("ogr2ogr", "--version");
        }
        JsonNode first = post(PATH, GEOJSON, WIDE).json();
        byte[] report = post(PATH, GEOJSON, WIDE, "f", format).bytes();

        Answer again = post(PATH, "application/octet-stream", report);

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("grounds").size())
                .isEqualTo(first.path("grounds").size());
        assertThat(m2(again.json())).isCloseTo(m2(first), org.assertj.core.api.Assertions.within(1.0));
        assertThat(again.body()).doesNotContain("maybe-gcj02", "crs-not-stated");
    }

    private static double m2(JsonNode report) {
        return report.at("/grounds/0/size/ellipsoid/m2").doubleValue();
    }

    /** What a GIS file holds beside the grounds is a choice, which the refusal lists for programs. */
    @Test
    void theTablesOfAReportAreAListToChooseFrom() {
        byte[] report = post(PATH, GEOJSON, WIDE, "f", "gpkg").bytes();

        JsonNode refused =
                post(PATH, "application/octet-stream", report, "lang", "zh").json();

        assertThat(refused.path("code").stringValue()).isEqualTo("table-not-chosen");
        assertThat(refused.path("parameter").stringValue()).isEqualTo("table");
        assertThat(refused.path("title").stringValue()).isEqualTo("请注明要读取的表");
        assertThat(refused.path("choices").valueStream().map(JsonNode::stringValue))
                .contains("grounds", "shared");
        assertThat(post(PATH, "application/octet-stream", report, "table", "grounds")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CGCS2000", "国家2000", "2000"})
    void aSystemThatIsHalfSaidIsAnsweredWithTheWhole(String crs) {
        JsonNode refused = post(PATH, GEOJSON, WIDE, "crs", crs).json();

        assertThat(refused.path("code").stringValue()).isEqualTo("crs-unknown");
        assertThat(refused.path("near").valueStream().map(JsonNode::stringValue))
                .containsExactly("EPSG:4490", "EPSG:4549", "EPSG:4528");
        assertThat(refused.path("zh").stringValue()).contains("EPSG:4549（3 度带第 40 带，中央子午线 120°");
    }
}
