package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The same old moment through every door: after a layer has changed, each answers as it did before. The layer holds places that
 * projects lead to, so what is made of the plan's links changes with it.
 */
@TestPropertySource(properties = {"spatialplan.contact.person=as of", "spatialplan.imports.token=" + AsOfDoorsTest.KEY})
@DirtiesContext
@Tag("lengthy")
class AsOfDoorsTest extends HttpTest {

    static final String KEY = "a key of sixteen letters and more";
    private static final String LAYER = "parks";
    /** A park to which a project leads. */
    private static final String LINKED = "wurong-park";

    @Autowired
    private LayerStore layers;

    @Autowired
    private LiveMap live;

    private Instant then;

    @BeforeEach
    void theLayerChangesAfterAMoment() {
        if (layers.listVersions(LAYER).size() == 1) {
            then = Instant.now();
            append(shifted());
        }
        then = layers.listVersions(LAYER).get(1).addedAt().minusMillis(1);
    }

    @Test
    void everyDoorAnswersAsItDidThen() {
        // the layer is brought back to where it was, asked without a date, and moved again
        append(layers.findVersion(LAYER, 1).orElseThrow().features());
        Map<String, String> old = doors(Optional.empty());
        append(shifted());
        Map<String, String> now = doors(Optional.empty());

        Map<String, String> asOf = doors(Optional.of(then));

        assertThat(asOf.keySet()).allSatisfy(door -> {
            assertThat(now.get(door)).as(door + " has changed").isNotEqualTo(old.get(door));
            assertThat(asOf.get(door)).as(door + " then").isEqualTo(old.get(door));
        });
    }

    @Test
    void beforeThereWasAnythingNoDoorAnswersWithData() {
        String long_ago = "1999-01-01";
        assertThat(get("/api/layers/parks", "asOf", long_ago).status()).isEqualTo(404);
        assertThat(get("/api/projects", "asOf", long_ago).json().path("code").asString())
                .isEqualTo("no-data-then");
        assertThat(get("/api/conflicts", "asOf", long_ago).status()).isEqualTo(404);
        assertThat(get("/api/indicators", "asOf", long_ago).status()).isEqualTo(404);
        Answer check = post("/api/conflicts", "text/plain", "POINT (118.6 24.9)", "asOf", long_ago);
        assertThat(check.status()).isEqualTo(404);
        assertThat(check.json().path("code").asString()).isEqualTo("no-data-then");
        assertThat(get("/api/layers/parks/diff", "from", long_ago)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("no-data-then");
        assertThat(get("/ogc/collections/parks/items", "f", "json", "datetime", long_ago)
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isZero();
        assertThat(get("/ogc/collections/projects/items", "f", "json", "datetime", long_ago)
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isZero();
        assertThat(wfs("parks", "asOf", long_ago)).contains("locator=\"asOf\"");
        assertThat(wmts("parks", long_ago).body()).contains("locator=\"time\"");
        assertThat(get("/ogc/collections/parks/tiles/WebMercatorQuad/9/218/424", "f", "mvt", "datetime", long_ago)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tomorrowIsNotKnown() {
        assertThat(get("/api/projects", "asOf", "2999-01-01")
                        .json()
                        .path("parameter")
                        .asString())
                .isEqualTo("asOf");
        assertThat(wfs("parks", "asOf", "2999-01-01")).contains("InvalidParameterValue");
        assertThat(wmts("parks", "2999-01-01").status()).isEqualTo(400);
        assertThat(wms("parks", Optional.of(Instant.parse("2999-01-01T00:00:00Z")))
                        .body())
                .contains("InvalidDimensionValue", "today or earlier");
        for (String ahead : List.of("2999-01-01", "2999-01-01T00:00:00Z", "2999-01-01/..", "../2999-01-01")) {
            for (String path : List.of(
                    "/ogc/collections/parks/items",
                    "/ogc/collections/parks/items/" + LINKED,
                    "/ogc/tiles",
                    "/ogc/tiles/WebMercatorQuad",
                    "/ogc/tiles/WebMercatorQuad/9/218/424",
                    "/ogc/map/tiles/WebMercatorQuad/9/218/424",
                    "/ogc/collections/parks/tiles/WebMercatorQuad/9/218/424",
                    "/ogc/collections/parks/map/tiles/WebMercatorQuad/9/218/424")) {
                Answer answer = get(path, "datetime", ahead);
                assertThat(answer.status()).as(path + " " + ahead).isEqualTo(400);
                assertThat(answer.json().path("parameter").asString()).isEqualTo("datetime");
            }
        }
        for (String path : List.of(
                "/api/layers",
                "/api/layers/parks",
                "/api/projects/19",
                "/api/projects/summary",
                "/api/conflicts",
                "/api/actions",
                "/api/pathways",
                "/api/indicators",
                "/api/bodies")) {
            assertThat(get(path, "asOf", "2999-01-01").status()).as(path).isEqualTo(400);
        }
        assertThat(get("/api/layers/parks/diff", "from", "1", "to", "2999-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(post("/api/conflicts", "text/plain", "POINT (118.6 24.9)", "asOf", "2999-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(post(
                                "/ogc/processes/conflict-check/execution",
                                "application/json",
                                "{\"inputs\":{\"parcels\":{\"type\":\"Point\",\"coordinates\":[118.6,24.9]},\"asOf\":\"2999-01-01\"}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aWfsDocumentMayCarryTheMomentOrItsAddressMay() {
        String document =
                """
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0"
                    outputFormat="application/geo+json"%s><wfs:Query typeNames="parks"/></wfs:GetFeature>
                """;
        String old = features(wfs("parks", "asOf", then.toString()));

        assertThat(features(post("/ows", "application/xml", document.formatted(" asOf=\"" + then + "\""))
                        .body()))
                .isEqualTo(old);
        assertThat(features(post("/ows", "application/xml", document.formatted(""), "asOf", then.toString())
                        .body()))
                .isEqualTo(old);
        assertThat(features(
                        post("/ows", "application/xml", document.formatted("")).body()))
                .isNotEqualTo(old);
    }

    @Test
    void wmtsAnnouncesItsTimes() {
        String capabilities =
                get("/wmts", "service", "WMTS", "request", "GetCapabilities").body();
        assertThat(capabilities)
                .contains("<ows:Identifier>time</ows:Identifier>")
                .contains("/{Style}/{time}/{TileMatrixSet}/");
        assertThat(get("/wmts/1.0.0/parks/default/" + then + "/WebMercatorQuad/9/218/424.png")
                        .bytes())
                .isEqualTo(wmts("parks", then.toString()).bytes());
    }

    /** What each door answers of the layer, and of what is made with it; without times of answering and version numbers. */
    private Map<String, String> doors(Optional<Instant> moment) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(
                "api layer",
                get("/api/layers/parks", with("asOf", moment, "f", "geojson", "limit", "1000"))
                        .json()
                        .path("features")
                        .toString());
        answers.put(
                "api project",
                get("/api/projects/19", with("asOf", moment))
                        .json()
                        .path("geometry")
                        .toString());
        answers.put(
                "api projects",
                get("/api/projects", with("asOf", moment, "limit", "200"))
                        .json()
                        .path("features")
                        .toString());
        answers.put(
                "api conflicts",
                get("/api/conflicts", with("asOf", moment, "limit", "200"))
                        .json()
                        .path("features")
                        .toString());
        for (String type : List.of("parks", "projects", "conflicts")) {
            answers.put(
                    "features " + type,
                    get("/ogc/collections/" + type + "/items", with("datetime", moment, "f", "json", "limit", "1000"))
                            .json()
                            .path("features")
                            .toString());
            answers.put(
                    "wfs " + type,
                    features(wfs(
                            type,
                            moment.isPresent() ? "asOf" : "count",
                            moment.map(Instant::toString).orElse("10000"))));
            if (type.equals("projects")) {
                continue; // one dot of many that hardly moves at this scale
            }
            answers.put("wms " + type, picture(wms(type, moment)));
            answers.put(
                    "wmts " + type,
                    picture(wmts(type, moment.map(Instant::toString).orElse("current"))));
            answers.put(
                    "tiles " + type,
                    picture(get(
                            "/ogc/collections/" + type + "/tiles/WebMercatorQuad/9/218/424",
                            with("datetime", moment, "f", "mvt"))));
        }
        return answers;
    }

    private static String[] with(String name, Optional<Instant> moment, String... others) {
        List<String> query = new ArrayList<>(List.of(others));
        moment.ifPresent(time -> query.addAll(List.of(name, time.toString())));
        return query.toArray(String[]::new);
    }

    private static String picture(Answer answer) {
        assertThat(answer.status()).isBetween(200, 204);
        return String.valueOf(java.util.Arrays.hashCode(answer.bytes()));
    }

    private String features(String geoJson) {
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(geoJson)
                .path("features")
                .toString();
    }

    private String wfs(String type, String name, String value) {
        return get(
                        "/ows",
                        "service",
                        "WFS",
                        "version",
                        "2.0.0",
                        "request",
                        "GetFeature",
                        "typeNames",
                        type,
                        "outputFormat",
                        "application/geo+json",
                        name,
                        value)
                .body();
    }

    private Answer wms(String type, Optional<Instant> moment) {
        return get(
                "/ows",
                with(
                        "TIME",
                        moment,
                        "SERVICE",
                        "WMS",
                        "VERSION",
                        "1.3.0",
                        "REQUEST",
                        "GetMap",
                        "LAYERS",
                        type,
                        "STYLES",
                        "",
                        "CRS",
                        "CRS:84",
                        "BBOX",
                        "117.3,24.3,119.3,26",
                        "WIDTH",
                        "400",
                        "HEIGHT",
                        "340",
                        "FORMAT",
                        "image/png"));
    }

    private Answer wmts(String type, String time) {
        return get(
                "/wmts",
                "service",
                "WMTS",
                "version",
                "1.0.0",
                "request",
                "GetTile",
                "layer",
                type,
                "style",
                "default",
                "format",
                "image/png",
                "tileMatrixSet",
                "WebMercatorQuad",
                "tileMatrix",
                "9",
                "tileRow",
                "218",
                "tileCol",
                "424",
                "time",
                time);
    }

    private void append(List<Feature> features) {
        layers.append(new NewVersion(LAYER, "0".repeat(64), "test", Origin.IMPORTED, Instant.now(), features));
        assertThat(live.refresh()).isTrue();
    }

    /** All of it farther north, by some kilometres. */
    private List<Feature> shifted() {
        return layers.findVersion(LAYER, 1).orElseThrow().features().stream()
                .map(feature -> new Feature(
                        feature.id(),
                        feature.nameZh(),
                        feature.nameEn(),
                        feature.geometry().map(drawn -> AffineTransformation.translationInstance(0, 0.05)
                                .transform(drawn)),
                        feature.accuracyM(),
                        feature.source(),
                        feature.licence(),
                        feature.status(),
                        feature.asOf(),
                        feature.attributes()))
                .toList();
    }
}
