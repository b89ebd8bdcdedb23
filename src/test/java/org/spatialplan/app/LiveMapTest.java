package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.geo.CodedException;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.query.PlanMap;
import org.spatialplan.tile.Tiles;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A version that is added while the service runs is served by every face from the refresh on, and by none before. */
@TestPropertySource(properties = "spatialplan.contact.person=a service of its own")
@DirtiesContext
@Tag("lengthy")
class LiveMapTest extends HttpTest {

    private static final String LINKED = "wurong-park";
    /** A place with nothing but the city's own fill about it. */
    private static final Coordinate INLAND = new Coordinate(118.2, 25.25);

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Autowired
    private LayerStore layers;

    @Autowired
    private LiveMap live;

    @Autowired
    private MapPreparation preparation;

    @Autowired
    private Tiles tiles;

    @Autowired
    private ConflictChecks checks;

    @Test
    void everyFaceServesTheNewVersionFromTheRefreshOn() {
        Map<String, String> before = everyFace();
        PlanMap old = live.get();

        layers.append(version("parks", movedAndEnlarged()));

        assertThat(everyFace()).isEqualTo(before);
        assertThat(live.refresh()).isTrue();
        Map<String, String> after = everyFace();
        assertThat(after.keySet())
                .allSatisfy(face -> assertThat(after.get(face)).as(face).isNotEqualTo(before.get(face)));
        assertThat(live.get()).isNotSameAs(old);
        assertThat(live.get().findLayer("rivers")).isEqualTo(old.findLayer("rivers"));
        assertThat(live.refresh()).as("nothing is newer").isFalse();
        assertThat(everyFace()).isEqualTo(after);
    }

    @Test
    void theOldMapIsServedUntilTheNewOneIsReady() {
        PlanMap old = live.get();
        List<PlanMap> seen = new ArrayList<>();
        live.readyBefore(coming -> seen.addAll(List.of(live.get(), coming.get(0))));
        layers.append(version(
                "country-parks",
                layers.findCurrent("country-parks").orElseThrow().features()));

        live.refresh();

        assertThat(seen).hasSize(2).first().isSameAs(old);
        assertThat(live.get()).isSameAs(seen.get(1));
    }

    @Test
    void whatDoesNotChangeIsTakenOverWithAllThatHangsOnIt() {
        PlanMap old = live.get();
        layers.append(version(
                "river-buffers",
                layers.findCurrent("river-buffers").orElseThrow().features()));

        live.refresh();

        assertThat(live.get().findLayer("river-buffers")).isNotEqualTo(old.findLayer("river-buffers"));
        assertThat(List.of("rivers", "projects", "actions", "tasks"))
                .allSatisfy(layer -> assertThat(live.get().findLayer(layer)).isEqualTo(old.findLayer(layer)));
    }

    @Test
    void aFormerMapIsLetGoWithAllThatHangsOnIt() {
        live.readyBefore(preparation::ready);
        everyFace();
        WeakReference<PlanMap> former = new WeakReference<>(live.get());
        layers.append(version(
                "river-buffers",
                layers.findCurrent("river-buffers").orElseThrow().features()));

        live.refresh();
        tiles.forgetFormer(List.of(checks.current()));

        for (int i = 0; i < 10 && former.get() != null; i++) {
            System.gc();
        }
        assertThat(former.get()).isNull();
    }

    /** Versions follow each other by number: the time of the newer one is before that of the older one. */
    @Test
    void aVersionThatWasAddedAfterTheClockWasSetBackIsCurrent() {
        String path = "/api/layers/bays";
        int number = layers.listVersions("bays").size();
        Instant former = layers.listVersions("bays").get(number - 1).addedAt();
        double sequence = sequence();
        layers.append(version("bays", layers.findCurrent("bays").orElseThrow().features()));

        live.refresh();

        assertThat(layers.listVersions("bays").get(number).addedAt()).isBefore(former);
        assertThat(number(get(path))).isEqualTo(number + 1);
        assertThat(number(get(path, "asOf", Instant.now().toString()))).isEqualTo(number + 1);
        assertThat(get(path + "/versions").json().path("items").findValuesAsString("number"))
                .endsWith("" + number, "" + (number + 1));
        assertThat(get(path + "/versions/" + number).json().path("number").intValue())
                .isEqualTo(number);
        assertThat(get(path, "asOf", "2026-02-01").status())
                .as("there was no plan yet")
                .isEqualTo(404);
        assertThat(sequence()).as("clients that keep capabilities see it").isGreaterThan(sequence);
        assertThat(get("/ows", "SERVICE", "WMS", "REQUEST", "GetCapabilities", "UPDATESEQUENCE", "" + (long) sequence)
                        .body())
                .contains("<WMS_Capabilities");
    }

    private static int number(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("version").path("number").intValue();
    }

    private double sequence() {
        String body =
                get("/ows", "SERVICE", "WMS", "REQUEST", "GetCapabilities").body();
        return Double.parseDouble(body.replaceAll("(?s).*?updateSequence=\"(\\d+)\".*", "$1"));
    }

    @Test
    void aVersionThatDoesNotFitLeavesTheOldMapServing() {
        PlanMap before = live.get();
        List<Feature> all = layers.findCurrent("rivers").orElseThrow().features();
        layers.append(version("rivers", List.of(nowhereOnEarth(all.get(0)))));

        assertThatThrownBy(live::refresh).isInstanceOf(CodedException.class);

        assertThat(live.get()).isSameAs(before);
        assertThat(get("/api/layers/rivers")
                        .json()
                        .path("version")
                        .path("number")
                        .intValue())
                .isEqualTo(before.findLayer("rivers")
                        .map(LayerIndex::info)
                        .orElseThrow()
                        .number());
        layers.append(version("rivers", all));
        assertThat(live.refresh()).isTrue();
    }

    private static Feature nowhereOnEarth(Feature river) {
        Geometry there = AffineTransformation.translationInstance(0, Double.POSITIVE_INFINITY)
                .transform(river.geometry().orElseThrow());
        return new Feature(
                river.id(),
                river.nameZh(),
                river.nameEn(),
                Optional.of(there),
                river.accuracyM(),
                river.source(),
                river.licence(),
                river.status(),
                river.asOf(),
                river.attributes());
    }

    /** What each face answers: content or entity tag, without times of answering. */
    private Map<String, String> everyFace() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("api", get("/api/layers/parks", "limit", "1000").body());
        answers.put(
                "api project", get("/api/projects/19").json().path("geometry").toString());
        answers.put("ogc", items("parks"));
        answers.put("ogc projects", items("projects"));
        answers.put("wms", tag(map("parks")));
        answers.put(
                "wms picture",
                String.valueOf(java.util.Arrays.hashCode(map("parks").bytes())));
        answers.put("wms projects", tag(map("projects")));
        answers.put("wfs", wfs("parks"));
        answers.put("wfs projects", wfs("projects"));
        answers.put("versions", get("/api/layers/parks/versions").body());
        answers.put("times", get("/ogc/collections/parks", "f", "json").body());
        answers.put(
                "wms times",
                get("/ows", "SERVICE", "WMS", "REQUEST", "GetCapabilities").body());
        answers.put("tile", tag(get("/ogc/collections/parks/tiles/WebMercatorQuad/9/218/424", "f", "mvt")));
        answers.put("map tile", tag(get("/ogc/collections/parks/map/tiles/WebMercatorQuad/9/218/424", "f", "png")));
        return answers;
    }

    private String items(String collection) {
        return get("/ogc/collections/" + collection + "/items", "f", "json", "limit", "1000")
                .json()
                .path("features")
                .toString();
    }

    private Answer map(String layer) {
        String[] query = {
            "SERVICE",
            "WMS",
            "VERSION",
            "1.3.0",
            "REQUEST",
            "GetMap",
            "LAYERS",
            layer,
            "STYLES",
            "",
            "CRS",
            "CRS:84",
            "BBOX",
            "117.4,24.4,119.2,26.2",
            "WIDTH",
            "200",
            "HEIGHT",
            "200",
            "FORMAT",
            "image/png"
        };
        return get("/ows", query);
    }

    private String wfs(String type) {
        return get("/ows", "SERVICE", "WFS", "VERSION", "2.0.0", "REQUEST", "GetFeature", "TYPENAMES", type)
                .body()
                .replaceFirst("timeStamp=\"[^\"]+\"", "");
    }

    private static String tag(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** The parks with one that a project links to elsewhere, and a new one. */
    private List<Feature> movedAndEnlarged() {
        List<Feature> features = new ArrayList<>();
        layers.findCurrent("parks")
                .orElseThrow()
                .features()
                .forEach(feature -> features.add(
                        feature.id().equals(LINKED) ? at(feature, GEOMETRIES.createPoint(INLAND)) : feature));
        Envelope square = new Envelope(INLAND);
        square.expandBy(0.05);
        features.add(at(
                new Feature(
                        "new-park",
                        "新公园",
                        "New Park",
                        Optional.empty(),
                        OptionalDouble.empty(),
                        "a test",
                        "CC0-1.0",
                        Status.SKETCHED,
                        LocalDate.of(2025, 1, 1),
                        Map.of()),
                GEOMETRIES.toGeometry(square)));
        return features;
    }

    private static Feature at(Feature feature, Geometry geometry) {
        return new Feature(
                feature.id(),
                feature.nameZh(),
                feature.nameEn(),
                Optional.of(geometry),
                OptionalDouble.of(10),
                feature.source(),
                feature.licence(),
                Status.SKETCHED,
                feature.asOf(),
                feature.attributes());
    }

    private static NewVersion version(String layer, List<Feature> features) {
        String hash = Integer.toHexString(features.hashCode() | 0x10000000);
        return new NewVersion(
                layer, hash.repeat(8), "a bureau", Origin.IMPORTED, Instant.parse("2026-01-01T00:00:00Z"), features);
    }
}
