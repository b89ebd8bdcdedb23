package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo.Origin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions of the red line compared, audited and gone back to, over HTTP. */
@TestPropertySource(
        properties = {"spatialplan.contact.person=history", "spatialplan.imports.token=" + LayerHistoryApiTest.KEY})
@DirtiesContext
@Tag("lengthy")
class LayerHistoryApiTest extends HttpTest {

    static final String KEY = "a key of sixteen letters and more";
    private static final String SITES = "/api/conflicts/changes/sites";
    private static final String GEOJSON = "application/geo+json";
    private static final String GONE = "taoxi-wetland-park";

    @Autowired
    private LayerStore layers;

    @Autowired
    private MapRefresh map;

    @BeforeEach
    void aSecondVersionWithoutOneFeatureAndWithANewOne() {
        if (layers.listVersions("red-lines").size() == 1) {
            List<Feature> features = new ArrayList<>(
                    layers.findCurrent("red-lines").orElseThrow().features());
            features.removeIf(feature -> feature.id().equals(GONE));
            features.add(square());
            layers.append(new NewVersion(
                    "red-lines", "1".repeat(64), "test", Origin.IMPORTED, java.time.Instant.now(), features));
            map.refresh();
        }
    }

    @Test
    void aComparisonNamesWhatCameAndWent() {
        JsonNode diff =
                get("/api/layers/red-lines/diff", "from", "1", "to", "2").json();

        assertThat(diff.path("by_kind").path("removed").intValue()).isEqualTo(1);
        assertThat(diff.path("by_kind").path("added").intValue()).isEqualTo(1);
        assertThat(diff.path("by_kind").path("renamed").isMissingNode())
                .as("0 is told")
                .isFalse();
        assertThat(diff.path("changes").path(0).path("id").asString()).isEqualTo(GONE);
        assertThat(diff.path("lost").values())
                .extracting(piece -> piece.path("feature").asString())
                .containsOnly(GONE);
        assertThat(get("/api/layers/red-lines/diff", "to", "2").json().path("from"))
                .as("without 'from' the one before")
                .isEqualTo(diff.path("from"));
    }

    @Test
    void whatWasLostAndGainedCanBeSeenOnAMap() {
        JsonNode ground = get("/api/layers/red-lines/diff", "from", "1", "to", "2", "f", "geojson")
                .json();

        assertThat(ground.path("features").values())
                .extracting(piece -> piece.path("properties").path("change").asString())
                .contains("lost", "gained");
        assertThat(ground.path("features").path(0).path("geometry").path("type").asString())
                .isEqualTo("Polygon");
    }

    @Test
    void anAuditTellsWhereItShrank() {
        JsonNode audit =
                get("/api/layers/red-lines/audit", "from", "1", "to", "2").json();

        assertThat(audit.path("state").asString()).isIn("conflict", "conditional");
        assertThat(audit.path("certainty").asString()).isEqualTo("possible");
        assertThat(audit.path("lost_pieces").path(0).path("feature").asString()).isEqualTo(GONE);
        assertThat(audit.path("uncompared").values())
                .extracting(JsonNode::asString)
                .as("points tell nothing of what they hold")
                .contains("niumulin-nature-reserve");
        assertThat(audit.path("area_from").path("ha").doubleValue()
                        - audit.path("lost").path("ha").doubleValue()
                        + audit.path("gained").path("ha").doubleValue())
                .as("the parts add up, but for features that overlap")
                .isCloseTo(
                        audit.path("area_to").path("ha").doubleValue(),
                        org.assertj.core.api.Assertions.within(
                                audit.path("area_to").path("ha").doubleValue() * 0.2));
        assertThat(audit.path("illustrative").booleanValue()).isTrue();
    }

    @Test
    void nothingChangedIsNotClearWhereFeaturesHaveNoOutline() {
        JsonNode audit =
                get("/api/layers/red-lines/audit", "from", "2", "to", "2").json();

        assertThat(audit.path("state").asString()).isEqualTo("no-data");
        assertThat(audit.path("reason").asString()).isEqualTo("unlocated");
    }

    @Test
    void anAuditIsAPageToo() {
        Answer page = get("/api/layers/red-lines/audit", "from", "1", "to", "2", "f", "html");

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.body()).contains("面积核对", GONE, "示意，非法定").doesNotContain("{{");
        assertThat(page.body())
                .as("the city's time, to the second")
                .containsPattern("· 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\+08:00<")
                .doesNotContainPattern("\\d\\dT\\d\\d:");
        assertThat(page.body())
                .containsPattern("<td class=\"n\">[0-9,]+\\.\\d\\d</td><td class=\"n\">[0-9,]+\\.\\d{4}</td>")
                .contains("可大于图层面积", "can exceed the layer itself");
    }

    @Test
    void versionsMayBeNamedByDate() {
        assertThat(get(
                                "/api/layers/red-lines/diff",
                                "from",
                                "1",
                                "to",
                                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                        .toString())
                        .json()
                        .path("to")
                        .path("number")
                        .intValue())
                .isGreaterThanOrEqualTo(2);
        assertThat(get("/api/layers/red-lines/diff", "from", "1999-01-01").status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThat(get("/api/layers/blue-lines/diff").status()).isEqualTo(404);
        assertThat(get("/api/layers/red-lines/diff", "from", "99").status()).isEqualTo(404);
        assertThat(get("/api/layers/rivers/diff").json().path("parameter").asString())
                .as("its first version has none before")
                .isEqualTo("from");
        assertThat(get("/api/layers/red-lines/audit", "sliver", "-1").status()).isEqualTo(400);
        assertThat(get("/api/layers/projects/diff").status()).isEqualTo(404);
    }

    @Test
    void goingBackNeedsTheKeyAddsAVersionAndIsServedAtOnce() throws Exception {
        int before = layers.listVersions("red-lines").size();
        assertThat(rollBack("1", "").statusCode()).isEqualTo(401);
        assertThat(rollBack("1", "a wrong key of many letters").statusCode()).isEqualTo(401);
        assertThat(rollBack("99", KEY).statusCode()).isEqualTo(404);
        assertThat(layers.listVersions("red-lines")).hasSize(before);

        HttpResponse<String> done = rollBack("1", KEY);

        assertThat(done.statusCode()).isEqualTo(201);
        JsonNode version = new JsonMapper().readTree(done.body());
        assertThat(version.path("number").intValue()).isEqualTo(before + 1);
        assertThat(version.path("note").asString()).isEqualTo("rolled back to 1: Lin; a slip");
        assertThat(version.path("author").asString()).isEqualTo("spatialplan.imports.token");
        assertThat(get("/api/layers/red-lines")
                        .json()
                        .path("version")
                        .path("number")
                        .intValue())
                .isEqualTo(before + 1);
        JsonNode same = get("/api/layers/red-lines/diff", "from", "1").json();
        assertThat(same.path("changes").size()).isZero();
        assertThat(layers.findVersion("red-lines", 2)).as("nothing is deleted").isPresent();
    }

    @Test
    void whoHasNotSeenTheNewestVersionDoesNotGoBack() throws Exception {
        int before = layers.listVersions("red-lines").size();

        HttpResponse<String> late = rollBack("red-lines", "1", KEY, "against", Integer.toString(before - 1));

        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        JsonNode problem = new JsonMapper().readTree(late.body());
        assertThat(problem.path("code").asString()).isEqualTo("version-changed");
        assertThat(problem.path("newest").intValue()).isEqualTo(before);
        assertThat(layers.listVersions("red-lines")).hasSize(before);
        assertThat(rollBack("red-lines", "1", KEY, "against", Integer.toString(before))
                        .statusCode())
                .isEqualTo(201);
    }

    /** Data of somebody's own in the place of what the service computes: every answer says so, until he goes back (issue 14). */
    @Test
    void aComputedLayerThatDoesNotFollowItsSourceSaysSo() throws Exception {
        java.time.Instant then = java.time.Instant.now();
        assertThat(derived().path("current").booleanValue()).isTrue();
        layers.append(new NewVersion(
                "river-buffers", "2".repeat(64), "mine", Origin.IMPORTED, java.time.Instant.now(), List.of(square())));
        map.refresh();
        String said = "may be out of date: it is not computed from version 1 of layer rivers";

        assertThat(derived().path("current").booleanValue()).isFalse();
        assertThat(get("/api/layers/river-buffers").body()).contains(said, "可能已过时");
        assertThat(get("/api/layers", "limit", "100").body()).contains(said);
        assertThat(get("/api/layers/river-buffers", "f", "geojson").body()).contains(said);
        assertThat(get("/api/projects", "touches", "river-buffers/new-square").body())
                .contains(said);
        assertThat(get("/api/map").body()).contains(said);
        assertThat(get("/ogc/collections/river-buffers", "f", "json").body()).contains(said);
        assertThat(get("/ogc/collections/river-buffers/items", "f", "json").body())
                .contains(said);
        assertThat(get("/ogc/collections/river-buffers/tiles/WebMercatorQuad", "f", "tilejson")
                        .body())
                .contains(said);
        for (String service : List.of("WFS", "WMS", "WMTS")) {
            assertThat(get("/ows", "service", service, "request", "GetCapabilities")
                            .body())
                    .as(service)
                    .contains(said);
        }
        assertThat(get("/api/layers/river-buffers", "asOf", then.toString()).body())
                .as("it did then")
                .doesNotContain(said);
        assertThat(get("/ogc/collections/river-buffers/items", "f", "json", "datetime", then.toString())
                        .body())
                .doesNotContain(said);

        assertThat(rollBack("river-buffers", "1", KEY).statusCode()).isEqualTo(201);
        assertThat(derived().path("current").booleanValue()).isTrue();
    }

    private JsonNode derived() {
        return get("/api/layers/river-buffers").json().path("derived");
    }

    @Test
    void indicatorsCarryWhatTheLayersGive() {
        JsonNode seven = get("/api/indicators/7").json().path("computed");
        assertThat(seven.path("status").asString()).isEqualTo("computed");
        assertThat(seven.path("unit").asString()).isEqualTo("km2");
        assertThat(seven.path("inputs").path(0).path("illustrative").booleanValue())
                .isTrue();
        JsonNode then = get(
                        "/api/indicators/7",
                        "asOf",
                        layers.listVersions("red-lines")
                                .get(1)
                                .addedAt()
                                .minusMillis(1)
                                .toString())
                .json()
                .path("computed");
        assertThat(then.path("inputs").path(0).path("version").intValue()).isEqualTo(1);
        assertThat(get("/api/indicators/18")
                        .json()
                        .path("computed")
                        .path("status")
                        .asString())
                .isEqualTo("no-data");
        assertThat(get("/api/indicators/1")
                        .json()
                        .path("computed")
                        .path("status")
                        .asString())
                .isEqualTo("not-by-geometry");
        assertThat(get("/api/indicators", "f", "csv", "limit", "100").body().lines())
                .hasSize(38)
                .anySatisfy(line -> assertThat(line).startsWith("18,city,").contains("built-up-areas@no-data"));
    }

    @Test
    void aLayerThatNobodyBroughtYetReadsNoData() {
        JsonNode layer = get("/api/layers/built-up-areas").json();
        assertThat(layer.path("status").asString()).isEqualTo("no-data");
        assertThat(layer.path("version").isNull()).isTrue();
        assertThat(get("/api/layers/built-up-areas/versions")
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isZero();
        assertThat(get("/api/layers/built-up-areas", "f", "geojson")
                        .json()
                        .path("features")
                        .size())
                .isZero();
        assertThat(get("/ogc/collections/built-up-areas").status()).isEqualTo(404);
    }

    private HttpResponse<String> rollBack(String to, String key) throws Exception {
        return rollBack("red-lines", to, key);
    }

    private HttpResponse<String> rollBack(String layer, String to, String key, String... more) throws Exception {
        List<String> query = new ArrayList<>(List.of("to", to, "author", "Lin", "note", "a slip"));
        query.addAll(List.of(more));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address("/api/layers/" + layer + "/rollback", query.toArray(String[]::new))))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void submittedSitesAreAffectedAndReleasedByANewVersion() {
        JsonNode gained = changes("from", "1", "to", "2");
        JsonNode lost = changes("from", "2", "to", "1");

        assertThat(kinds(gained)).containsExactly("affected", "unchanged", "not-checked");
        assertThat(kinds(lost)).containsExactly("released", "unchanged", "not-checked");
        assertThat(gained.path("by_kind").path("affected").intValue()).isEqualTo(1);
        assertThat(gained.path("by_kind").path("eased").isNumber())
                .as("0 is told")
                .isTrue();
        JsonNode site = gained.path("sites").path(0);
        assertThat(site.path("features").path(0).asString()).isEqualTo("red-lines/new-square");
        assertThat(site.path("before").path("state").asString()).isEqualTo("clear");
        assertThat(site.path("after").path("state").asString()).isEqualTo("conflict");
        assertThat(site.path("growth").doubleValue()).isPositive();
        assertThat(gained.path("before").path("version").intValue()).isEqualTo(1);
        assertThat(gained.path("after").path("version").intValue()).isEqualTo(2);
    }

    @Test
    void sitesAndTheirChangesAreATableToo() {
        String csv = post(SITES, GEOJSON, sites(), "layer", "red-lines", "from", "1", "to", "2", "f", "csv")
                .body();

        assertThat(csv.lines()).hasSize(4);
        assertThat(csv.lines().toList().get(1)).startsWith("1,新,,affected,clear,certain,nothing-near,conflict,certain");
    }

    @Test
    void theRulesOfTwoDaysAreComparedOnTheSameVersion() {
        JsonNode same = post(
                        SITES,
                        GEOJSON,
                        sites(),
                        "layer",
                        "red-lines",
                        "rulesFrom",
                        "2026-03-14",
                        "rulesTo",
                        "2026-03-15")
                .json();
        JsonNode projects = get(
                        "/api/conflicts/changes",
                        "layer",
                        "red-lines",
                        "rulesFrom",
                        "2026-03-14",
                        "rulesTo",
                        "2026-03-15")
                .json();

        assertThat(kinds(same)).startsWith("unchanged");
        assertThat(projects.path("before").path("rules_from").asString())
                .isNotEqualTo(projects.path("after").path("rules_from").asString());
        assertThat(projects.path("by_kind").path("unchanged").intValue()).isPositive();
    }

    @Test
    void whatCannotBeComparedIsAProblem() {
        assertThat(post(SITES, GEOJSON, sites(), "layer", "red-lines").status()).isEqualTo(400);
        assertThat(post(SITES, GEOJSON, sites(), "layer", "rivers", "from", "1").status())
                .isEqualTo(400);
        assertThat(post(SITES, GEOJSON, sites(), "layer", "red-lines", "from", "9")
                        .status())
                .isEqualTo(404);
        assertThat(post(SITES, GEOJSON, sites(), "layer", "red-lines", "from", "1", "parts", "false")
                        .status())
                .as("a parameter that would change nothing")
                .isEqualTo(400);
    }

    private JsonNode changes(String... versions) {
        List<String> query = new ArrayList<>(List.of("layer", "red-lines", "accuracy", "1"));
        query.addAll(List.of(versions));
        return post(SITES, GEOJSON, sites(), query.toArray(String[]::new)).json();
    }

    private static List<String> kinds(JsonNode answer) {
        return answer.path("sites")
                .valueStream()
                .map(site -> site.path("kind").asString())
                .toList();
    }

    /** In the new square, far from everything, and an outline that crosses itself. */
    private static String sites() {
        return """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"id": "新"}, "geometry": {"type": "Polygon", "coordinates":
                [[[118.2005, 25.2505], [118.2015, 25.2505], [118.2015, 25.2515], [118.2005, 25.2505]]]}},
                {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
                [[[118.21, 25.4], [118.211, 25.4], [118.211, 25.401], [118.21, 25.4]]]}},
                {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
                [[[118.21, 25.4], [118.211, 25.401], [118.211, 25.4], [118.21, 25.401], [118.21, 25.4]]]}}]}
                """;
    }

    private static Feature square() {
        Geometry drawn = new GeometryFactory().toGeometry(new Envelope(118.2, 118.202, 25.25, 25.252));
        return new Feature(
                "new-square",
                "新增",
                "New",
                Optional.of(drawn),
                OptionalDouble.of(1),
                "test",
                "CC0-1.0",
                Status.SURVEYED,
                java.time.LocalDate.EPOCH,
                Map.of("zone", "other"));
    }
}
