package org.spatialplan.ogc.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;

/** What people and clients read of processes and jobs. */
class ProcessPagesTest extends HttpTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String PROCESS = "/ogc/processes/conflict-check";

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/processes", PROCESS, "/ogc/processes/echo", "/ogc/jobs"})
    void aBrowserGetsAPage(String path) {
        Answer page = getWith(path, "Accept", BROWSER);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("<html lang=\"zh-CN\"");
        assertThat(get(path).headers().firstValue("Content-Type")).contains("application/json");
        assertThat(getWith(path + "?f=json", "Accept", BROWSER).json().isObject())
                .isTrue();
    }

    @Test
    void aJobHasAPageAndItsListIsKeptNowhere() {
        Answer list = getWith("/ogc/jobs", "Accept", BROWSER);
        String job = get("/ogc/jobs").json().path("jobs").get(0).path("jobID").stringValue();

        assertThat(list.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(getWith("/ogc/jobs/" + job, "Accept", BROWSER).body())
                .contains("<h1>任务 " + job, "回显", "已完成", " +08:00<")
                .doesNotContain("echoed");
        assertThat(get("/ogc/jobs/" + job + "?f=html&lang=en").body()).contains("<h1>Job " + job, "Echo");
    }

    /** Codes stand in code elements; what is left are words. */
    @ParameterizedTest
    @ValueSource(strings = {PROCESS, "/ogc/processes/echo"})
    void inputsAndResultsAreSaidInTheReadersLanguage(String path) {
        String english = get(path + "?f=html&lang=en").body();
        String chinese = get(path + "?f=html&lang=zh").body();

        assertThat(english.substring(english.indexOf("<main"))).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.substring(chinese.indexOf("<main"))).doesNotContainPattern("<(td|p)>[ -~]+</(td|p)>");
        assertThat(chinese).contains("<h2>结果</h2>");
    }

    @Test
    void aDocumentIsInTheLanguageThatItsClientAsksFor() {
        JsonNode english = getWith(PROCESS, "Accept-Language", "en").json().at("/inputs/crs");
        JsonNode chinese =
                getWith(PROCESS, "Accept-Language", "zh-CN,zh").json().at("/inputs/crs");

        assertThat(english.path("title").stringValue()).isEqualTo("Coordinate system");
        assertThat(chinese.path("title").stringValue()).isEqualTo("坐标系");
        assertThat(get(PROCESS).json().at("/inputs/crs/title").stringValue()).isEqualTo("坐标系 / Coordinate system");
        assertThat(getWith(PROCESS, "Accept-Language", "en").headers().firstValue("Content-Language"))
                .contains("en");
        assertThat(get(PROCESS).json().path("inputs").size()).isGreaterThan(15);
    }

    @Test
    void everyOtherFormatIsRefusedByName() {
        Answer refused = get(PROCESS + "?f=xml");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("parameter").stringValue()).isEqualTo("f");
    }

    @Test
    void tileMatrixSetsHaveTitlesInBothLanguages() {
        assertThat(get("/ogc/tileMatrixSets?f=html&lang=zh").body()).contains("与天地图", "<code>CGCS2000Quad</code>");
        assertThat(get("/ogc/tileMatrixSets?f=html&lang=en").body()).contains("Web Mercator of the world");
        assertThat(get("/ogc/tileMatrixSets/CGCS2000Quad").json().path("title").stringValue())
                .contains("经纬度", "in degrees");
    }
}
