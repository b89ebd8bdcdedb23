package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.report.kept.KeptReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Reports that a service keeps, by the address that is on their paper. */
@TestPropertySource(properties = {"spatialplan.reports.kept=true", "spatialplan.reports.most-kept=6"})
@DirtiesContext
class KeptReportApiTest extends HttpTest {

    private static final String PATH = "/api/conflicts";
    private static final String GEOJSON = "application/geo+json";

    @Autowired
    private KeptReports reports;

    @Autowired
    private LayerStore layers;

    @Autowired
    private MapRefresh refresh;

    @Test
    void aDocumentIsKeptAndItsAddressShowsTheSameAgainInEveryFormat() {
        Answer page = post(PATH, GEOJSON, GroundCheckApiTest.WIDE, "f", "html", "accuracy", "1", "lang", "en");
        String address = address(page);

        assertThat(page.body()).contains(address);
        assertThat(getAccepting("text/html", path(address), "lang", "en").bytes())
                .isEqualTo(page.bytes());
        JsonNode json = follow(address).json();
        assertThat(json.path("kept").stringValue()).isEqualTo(address);
        assertThat(json.path("number").stringValue()).matches("\\d{4}-\\d{6}");
        assertThat(page.body()).contains("Kept as", json.path("number").stringValue());
        assertThat(json.path("basis").path("submitted").path("sha256").stringValue())
                .hasSize(64);
        for (String format : new String[] {"geojson", "csv", "gpkg", "html"}) {
            Answer again = follow(address + "?f=" + format);
            assertThat(again.status()).as(format + again.body()).isEqualTo(200);
            assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(follow(address + "?f=geojson").json().path("report").path("id"))
                .isEqualTo(json.path("id"));
        assertThat(follow(address + "?f=nosuch").status()).isEqualTo(400);

        // the red line changes: what was kept stays, what would have to be made from the old version still is
        int before = layers.listVersions("red-lines").size();
        append(layers.findCurrent("red-lines").orElseThrow().features().subList(0, 1));
        assertThat(layers.listVersions("red-lines")).hasSize(before + 1);
        assertThat(follow(address + "?f=csv").body())
                .as("the version that the report names")
                .contains("red-lines@" + before);

        reports.deleteBeforeItsTime(path(address).replace("/reports/", ""), "sent twice");
        Answer gone = follow(address);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains(json.path("number").stringValue(), "sent twice");
        assertThat(gone.json().path("code").stringValue()).isEqualTo("report-gone");
    }

    @Test
    void onlyWhatIsToBeKeptIsKept() {
        assertThat(post(PATH, GEOJSON, GroundCheckApiTest.WIDE)
                        .json()
                        .path("kept")
                        .isNull())
                .isTrue();
        assertThat(post(PATH, GEOJSON, GroundCheckApiTest.WIDE, "f", "html", "keep", "false")
                        .headers()
                        .firstValue("Link"))
                .isEmpty();
        Answer kept = post(PATH, GEOJSON, GroundCheckApiTest.WIDE, "keep", "true");
        assertThat(follow(address(kept)).bytes()).as("byte for byte").isEqualTo(kept.bytes());
        assertThat(follow(address(kept).replaceAll("[0-9a-f]{40}$", "0".repeat(40)))
                        .status())
                .isEqualTo(404);
        assertThat(get("/reports/..%2F..%2Fspatialplan").status()).isBetween(400, 404);
    }

    @Test
    void whereAsManyAreKeptAsMayBeNoneGivesWay() {
        while (reports.list().size() < 6) {
            address(post(PATH, GEOJSON, GroundCheckApiTest.WIDE, "keep", "true"));
        }
        Answer refused = post(PATH, GEOJSON, GroundCheckApiTest.WIDE, "keep", "true");
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.json().path("code").stringValue()).isEqualTo("too-many-reports");
        Answer page = post(PATH, GEOJSON, GroundCheckApiTest.WIDE, "f", "html");
        assertThat(page.status()).as("a document is written without an address").isEqualTo(200);
        assertThat(page.headers().firstValue("Link")).isEmpty();
    }

    @AfterEach
    void deleteAll() {
        reports.list().forEach(kept -> reports.deleteBeforeItsTime(kept.id(), "a test"));
    }

    private void append(List<Feature> features) {
        layers.append(new NewVersion("red-lines", "d".repeat(64), "test", Origin.IMPORTED, Instant.now(), features));
        refresh.refresh();
    }

    private static String path(String address) {
        return java.net.URI.create(address).getPath();
    }

    private static String address(Answer kept) {
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        return kept.headers().firstValue("Link").orElseThrow().replaceAll("^<(.*)>;.*$", "$1");
    }
}
