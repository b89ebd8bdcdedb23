package org.spatialplan.ogc.api.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.Feature;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;
import org.spatialplan.tile.vector.DecodedTile;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;

/** OGC API – Tiles over HTTP. */
class TilesApiTest extends HttpTest {

    private static final String ZAYTON = "/WebMercatorQuad/9/219/424";

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> seen = new LinkedHashSet<>();
        for (String list : List.of(
                "/ogc/tileMatrixSets",
                "/ogc/tiles",
                "/ogc/map/tiles",
                "/ogc/collections/districts/tiles",
                "/ogc/collections/conflicts/map/tiles")) {
            follow(get(list).json(), seen);
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    private void follow(JsonNode document, Set<String> seen) {
        for (JsonNode link : links(document, new ArrayList<>())) {
            String href = link.get("href").asString();
            if (link.path("templated").asBoolean(false)) {
                href = href.replace("{tileMatrix}", "1")
                        .replace("{tileRow}", "0")
                        .replace("{tileCol}", "1");
            }
            if (seen.add(href)) {
                Answer answer = follow(href);
                assertThat(answer.status()).as(href).isEqualTo(200);
                assertThat(answer.contentType())
                        .as(href)
                        .isEqualTo(link.get("type").asString());
                if (answer.contentType().equals("application/json")) {
                    follow(answer.json(), seen);
                }
            }
        }
    }

    private static List<JsonNode> links(JsonNode node, List<JsonNode> found) {
        if (node.isObject() && node.has("href")) {
            found.add(node);
        }
        node.forEach(child -> links(child, found));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/tiles/WebMercatorQuad/9/2147483647/424, 404, tile-out-of-range",
        "/ogc/tiles/WebMercatorQuad/9/219/99999999999999, 404, tile-out-of-range",
        "/ogc/tiles/WebMercatorQuad/9/-1/424, 404, tile-out-of-range",
        "/ogc/tiles/WebMercatorQuad/9/0/0, 404, tile-out-of-range",
        "/ogc/tiles/WebMercatorQuad/9/219/99999999999999999999, 400, bad-parameter",
        "/ogc/tiles/WebMercatorQuad/9/x/424, 400, bad-parameter",
        "/ogc/tiles/WebMercatorQuad/23/0/0, 404, unknown-tile-matrix",
        "/ogc/tiles/CGCS2000Quad/0/0/0, 404, unknown-tile-matrix",
        "/ogc/tiles/webmercatorquad/9/219/424, 404, unknown-tile-matrix-set",
        "/ogc/collections/rivrs/tiles/WebMercatorQuad/9/219/424, 404, unknown-collection",
        "/ogc/collections/rivrs/map/tiles, 404, unknown-collection",
        "/ogc/tileMatrixSets/Nothing, 404, unknown-tile-matrix-set",
        "/ogc/tiles?f=xml, 400, bad-parameter",
        "/ogc/tiles/CGCS2000Quad?f=tilejson, 400, bad-parameter",
        "/ogc/tiles/WebMercatorQuad/9/219/424?f=png, 400, bad-parameter",
        "/ogc/map/tiles/WebMercatorQuad/9/219/424?f=mvt, 400, bad-parameter",
        "/ogc/map/tiles/WebMercatorQuad/9/219/424?datetime=yesterday, 400, bad-parameter",
        "/ogc/map/tiles/WebMercatorQuad/9/219/424?datetime=a/b/c, 400, bad-parameter",
        "/ogc/map/tiles/WebMercatorQuad/9/219/424?colour=red, 400, unknown-parameter",
        "/ogc/collections/rivers/tiles/WebMercatorQuad/9/219/424?datetime=1999-01-01, 404, no-data-then"
    })
    void namesTheFault(String path, int status, String code) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/tiles", "/ogc/map/tiles", "/ogc/collections/rivers/tiles"})
    void answersWhatTheClientHasWithNothing(String path) throws Exception {
        Answer first = get(path + ZAYTON);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("must-revalidate");

        assertThat(conditional(path, tag).statusCode()).isEqualTo(304);
        assertThat(conditional(path, "\"other\"").statusCode()).isEqualTo(200);
    }

    private HttpResponse<byte[]> conditional(String path, String tag) throws IOException, InterruptedException {
        return asked(path + ZAYTON, "If-None-Match", tag);
    }

    private HttpResponse<byte[]> asked(String path, String... headers) throws IOException, InterruptedException {
        String base = get("/ogc/tileMatrixSets/WebMercatorQuad")
                .json()
                .get("links")
                .get(0)
                .get("href")
                .asString();
        URI uri = URI.create(base.substring(0, base.indexOf("/ogc")) + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).headers(headers).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Packed once, with a tag of its own, and unpacked for those who do not take it. */
    @Test
    void aVectorTileIsPacked() throws Exception {
        HttpResponse<byte[]> plain = asked("/ogc/tiles" + ZAYTON, "Accept-Encoding", "identity");
        HttpResponse<byte[]> packed = asked("/ogc/tiles" + ZAYTON, "Accept-Encoding", "br, gzip");
        String tag = packed.headers().firstValue("ETag").orElseThrow();

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("ETag")).hasValue(tag.replace("-gzip", ""));
        assertThat(asked("/ogc/tiles" + ZAYTON, "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(asked("/ogc/tiles" + ZAYTON, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|false",
                "gzip|true",
                "gzip;q=0|false",
                "deflate, *;q=0.1|true",
                "*|true",
                "*, gzip; q=0.0|false",
                "identity|false"
            })
    void gzipIsTakenByWhatTheClientSays(String header, boolean taken) {
        List<String> headers = header == null ? List.of() : List.of(header);

        assertThat(TakenEncodings.takeGzip(Collections.enumeration(headers))).isEqualTo(taken);
    }

    @Test
    void aTileOfTheDatasetHasALayerForEachType() {
        Answer answer = get("/ogc/tiles/WebMercatorQuad/7/54/106");
        DecodedTile tile = DecodedTile.of(answer.bytes());

        assertThat(answer.contentType()).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(tile.names()).contains("districts", "rivers", "projects", "actions", "conflicts", "red-lines");
        assertThat(tile.extent("rivers")).isEqualTo(4096);
        Map<String, Object> river =
                DecodedTile.properties(tile.geometries("rivers").get(0));
        assertThat(river.get("name_zh")).isInstanceOf(String.class);
        assertThat(river.get("name_en")).isInstanceOf(String.class);
        assertThat(river.get("accuracy_m")).isInstanceOf(Number.class);
        assertThat((Long) river.get("mvt_id")).isPositive().isLessThan(1L << 53);
    }

    @Test
    void theFeaturesNumberIsTheSameInEveryTile() {
        Set<Object> numbers = new LinkedHashSet<>();
        for (String tile : List.of("/7/54/106", "/5/13/26", "/3/3/6")) {
            DecodedTile.of(get("/ogc/collections/rivers/tiles/WebMercatorQuad" + tile)
                            .bytes())
                    .geometries("rivers")
                    .stream()
                    .map(DecodedTile::properties)
                    .filter(river -> "jin-river".equals(river.get("id")))
                    .forEach(river -> numbers.add(river.get("mvt_id")));
        }
        assertThat(numbers).hasSize(1);
    }

    /** The tile about a vertex of the source, at the deepest level but some: what is drawn lies where the source does. */
    @ParameterizedTest
    @CsvSource({"WebMercatorQuad, 15", "WebMercatorQuad, 12", "CGCS2000Quad, 14"})
    void geometryLiesWhereTheSourceDoes(String setId, String level) {
        TileMatrixSet set = TileMatrixSet.find(setId).orElseThrow();
        TileMatrix matrix = set.findMatrix(level).orElseThrow();
        Feature source = GeodataFiles.features("districts").get(0);
        Geometry outline =
                set.crs().fromLonLat(source.geometry().orElseThrow().copy()).getBoundary();
        Coordinate vertex = outline.getCoordinates()[7];
        TileRange range = matrix.range(new Envelope(vertex));
        Envelope box = matrix.box(range.minColumn(), range.minRow());

        byte[] bytes = get("/ogc/collections/districts/tiles/" + setId + "/" + level + "/" + range.minRow() + "/"
                        + range.minColumn())
                .bytes();

        Geometry area = DecodedTile.of(bytes).areas("districts").get(source.id());
        Geometry tile = new GeometryFactory().toGeometry(new Envelope(1, 4095, 1, 4095));
        Geometry drawn = area.getBoundary().intersection(tile);
        Geometry expected = inUnits(outline, box).intersection(tile);
        assertThat(DiscreteHausdorffDistance.distance(drawn, expected, 0.05)).isCloseTo(0, within(8.0));
        assertThat(area.getArea())
                .isCloseTo(
                        inUnits(
                                        set.crs()
                                                .fromLonLat(source.geometry()
                                                        .orElseThrow()
                                                        .copy()),
                                        box)
                                .intersection(new GeometryFactory().toGeometry(new Envelope(0, 4096, 0, 4096)))
                                .getArea(),
                        within(4096 * 8.0));
    }

    private static Geometry inUnits(Geometry mapXy, Envelope box) {
        Geometry units = mapXy.copy();
        double unit = box.getWidth() / 4096;
        units.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                sequence.setOrdinate(i, 0, (sequence.getX(i) - box.getMinX()) / unit);
                sequence.setOrdinate(i, 1, (box.getMaxY() - sequence.getY(i)) / unit);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return units;
    }

    @Test
    void gridOfDegreesIsToldLatitudeFirst() {
        JsonNode set = get("/ogc/tileMatrixSets/CGCS2000Quad").json();
        assertThat(set.get("crs").asString()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/4490");
        assertThat(set.get("orderedAxes").get(0).asString()).isEqualTo("Lat");
        JsonNode first = set.get("tileMatrices").get(0);
        assertThat(first.get("id").asString()).isEqualTo("1");
        assertThat(first.get("cellSize").asDouble()).isEqualTo(0.703125);
        assertThat(first.get("pointOfOrigin").get(0).asDouble()).isEqualTo(90);
        assertThat(Crs.parse(set.get("crs").asString()).northFirst()).isTrue();
    }

    @Test
    void tileJsonNamesTilesByZoomRowColumn() {
        JsonNode json = get("/ogc/tiles/WebMercatorQuad", "f", "tilejson").json();
        assertThat(json.get("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(json.get("tiles").get(0).asString()).endsWith("/ogc/tiles/WebMercatorQuad/{z}/{y}/{x}");
        assertThat(json.get("vector_layers").size()).isGreaterThan(10);
        assertThat(json.get("bounds").get(0).asDouble()).isBetween(117.0, 119.0);
    }

    @Test
    void picturesAreTiles() {
        Answer answer = get("/ogc/collections/districts/map/tiles" + ZAYTON);
        assertThat(answer.contentType()).isEqualTo("image/png");
        assertThat(answer.bytes()).startsWith(0x89, 'P', 'N', 'G');
    }
}
