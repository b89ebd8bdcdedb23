package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.gml.GmlParcelReader;
import org.spatialplan.format.parquet.GeoParquetParcelReader;
import org.spatialplan.format.read.FlatGeobufParcelReader;
import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;

/** The same files through every door; they come back as they went out. */
class ExportApiTest extends HttpTest {

    private static final String PARCELS =
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","id":"one","properties":{"name":"一"},"geometry":{"type":"Polygon","coordinates":
            [[[118.66,24.94],[118.70,24.94],[118.70,24.98],[118.66,24.98],[118.66,24.94]]]}},
            {"type":"Feature","id":"two","properties":{"name":"二"},"geometry":{"type":"Polygon","coordinates":
            [[[118.2,25.5],[118.21,25.5],[118.21,25.51],[118.2,25.5]]]}}]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "/api/layers/rivers, rivers, 46",
        "/api/layers/rivers/versions/1, rivers, 46",
        "/api/projects, projects, 121",
        "/api/conflicts, conflicts, 121",
        "/ogc/collections/rivers/items, rivers, 46"
    })
    void everyDoorHandsOutEveryFile(String path, String name, int count) throws IOException {
        for (String format : new String[] {"gpkg", "shp", "fgb", "parquet"}) {
            Answer answer = get(path, "f", format, "crs", "EPSG:4549");

            assertThat(answer.status()).as(path + " " + format).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Crs").orElse(""))
                    .isEqualTo("<http://www.opengis.net/def/crs/EPSG/0/4549>");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains(name + ".");
            assertThat(answer.headers().firstValue("OGC-NumberMatched")).contains(Integer.toString(count));
            if (!format.equals("shp") || name.equals("rivers")) {
                assertThat(count(format, answer.bytes()))
                        .as(path + " " + format)
                        .isEqualTo(count);
            }
        }
        Answer kml = get(path, "f", "kml");
        assertThat(kml.contentType()).isEqualTo("application/vnd.google-earth.kml+xml");
        assertThat(kml.body().split("<Placemark ", -1)).hasSize(count + 1);
        assertThat(kml.body()).contains("<Style>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FlatGeobuf", "application/flatgeobuf", "parquet", "kml", "application/vnd.google-earth.kml+xml"
            })
    void wfsHandsThemOutToo(String format) {
        Answer answer = get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                "2.0.0",
                "REQUEST",
                "GetFeature",
                "TYPENAMES",
                "rivers",
                "OUTPUTFORMAT",
                format);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.contentType())
                .isIn(
                        "application/flatgeobuf",
                        "application/vnd.apache.parquet",
                        "application/vnd.google-earth.kml+xml");
    }

    /** What WFS answers in its own format can be sent in again, in every axis order. */
    @ParameterizedTest
    @CsvSource({
        "2.0.0, application/gml+xml; version=3.2, urn:ogc:def:crs:EPSG::4549",
        "2.0.0, application/gml+xml; version=3.2, EPSG:4490",
        "1.1.0, text/xml; subtype=gml/3.1.1, urn:ogc:def:crs:EPSG::4326"
    })
    void theServicesOwnGmlComesBack(String version, String format, String crs) {
        Answer gml = get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                version,
                "REQUEST",
                "GetFeature",
                version.equals("2.0.0") ? "TYPENAMES" : "TYPENAME",
                "red-lines",
                "OUTPUTFORMAT",
                format,
                "SRSNAME",
                crs);
        ReadParcels found = ReadParcels.of(GmlParcelReader.open("a.gml", new ByteArrayInputStream(gml.bytes())));
        ReadParcels sent = ReadParcels.of(GeoJsonParcelReader.open(
                "a.json",
                new ByteArrayInputStream(
                        get("/api/layers/red-lines", "f", "geojson", "crs", crs).bytes())));

        assertThat(found.parcels()).as(gml.body().substring(0, 200)).hasSameSizeAs(sent.parcels());
        for (int i = 0; i < sent.parcels().size(); i++) {
            assertThat(found.parcels().get(i).id())
                    .isEqualTo("red-lines." + sent.parcels().get(i).id());
            assertThat(found.geometry(i).getArea())
                    .isCloseTo(
                            sent.geometry(i).getArea(),
                            within(1e-6 * sent.geometry(i).getArea()));
            assertThat(found.geometry(i)
                            .getEnvelopeInternal()
                            .distance(sent.geometry(i).getEnvelopeInternal()))
                    .as("the last decimal")
                    .isLessThan(1e-4);
        }
    }

    @Test
    void aLayerAsGeoJsonOrCsvIsInTheSystemThatIsAskedFor() {
        Answer json = get("/api/layers/rivers", "f", "geojson", "crs", "4549", "limit", "1");
        Answer csv = get("/api/layers/rivers", "f", "csv", "crs", "EPSG:4549");

        assertThat(json.json().at("/crs/properties/name").asString()).isEqualTo("urn:ogc:def:crs:EPSG::4549");
        assertThat(json.json().at("/features/0/geometry/coordinates/0/0").asDouble())
                .isBetween(200_000.0, 500_000.0);
        assertThat(get("/api/layers/rivers", "f", "geojson", "limit", "1")
                        .json()
                        .has("crs"))
                .isFalse();
        assertThat(csv.body().lines()).hasSize(47);
        assertThat(csv.body()).contains("LINESTRING (3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/projects", "/api/conflicts"})
    void pagesAreInTheSystemThatIsAskedFor(String path) {
        Answer answer = get(path, "crs", "EPSG:4549");

        assertThat(answer.json().at("/crs/properties/name").asString()).isEqualTo("urn:ogc:def:crs:EPSG::4549");
        assertThat(answer.body()).containsPattern("\\[+3\\d{5}\\.");
        assertThat(get(path, "limit", "1").json().has("crs")).isFalse();
    }

    @Test
    void aFileHoldsAllUnlessAPartIsAskedFor() throws IOException {
        assertThat(count("fgb", get("/ogc/collections/places/items", "f", "fgb").bytes()))
                .isGreaterThan(100)
                .isEqualTo(get("/ogc/collections/places/items", "limit", "1")
                        .json()
                        .get("numberMatched")
                        .asInt());
        assertThat(count(
                        "fgb",
                        get("/api/layers/rivers", "f", "fgb", "limit", "3", "offset", "2")
                                .bytes()))
                .isEqualTo(3);
    }

    /** Who may only touch the river must not look as if he did. */
    @Test
    void projectsSayHowCertainTheirMatchIs() {
        Answer all = get("/api/projects", "touches", "rivers/luoyang-river", "f", "kml");

        assertThat(all.body())
                .contains("<SimpleData name=\"certainty\">certain</SimpleData>")
                .contains("<SimpleData name=\"certainty\">possible</SimpleData>");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/layers/rivers, crs, EPSG:9999",
        "/api/layers/rivers, crs, EPSG:2437",
        "/api/projects, crs, x",
        "/api/conflicts, f, dwg",
        "/ogc/collections/rivers/items, f, dwg"
    })
    void whatIsNotOfferedIsRefusedByName(String path, String name, String value) {
        Answer answer = get(path, name, value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("one of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "shp", "fgb", "parquet"})
    void aReportIsInTheSystemThatIsAskedFor(String format) throws IOException {
        Answer answer = post("/api/conflicts", "application/geo+json", PARCELS, "f", format, "outputCrs", "EPSG:4549");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try (ParcelSource source = open(format, answer.bytes(), Optional.of("grounds"))) {
            assertThat(source.crs()).contains(Crs.ofEpsg(4549));
            Parcel first = source.next().orElseThrow();
            assertThat(first.geometry().orElseThrow().getCoordinate().x).isBetween(300_000.0, 500_000.0);
        }
    }

    @Test
    void aReportAsKmlHasItsVerdictsColours() {
        Answer answer =
                post("/api/conflicts", "application/geo+json", PARCELS, "f", "kml", "lines", "ecological-red-line");

        assertThat(answer.body())
                .contains("<SimpleData name=\"state\">clear</SimpleData>", "<name>检查地块</name>", "<PolyStyle><color>");
    }

    /** The report comes back to the check: its tables are told, and one is chosen. */
    @Test
    void ourOwnReportIsReadAgain() {
        byte[] report = post("/api/conflicts", "application/geo+json", PARCELS, "f", "gpkg")
                .bytes();
        Answer refused = post("/api/conflicts", "application/octet-stream", report, "f", "csv");
        Answer read = post("/api/conflicts", "application/octet-stream", report, "f", "csv", "table", "grounds");
        Answer unknown = post("/api/conflicts", "application/octet-stream", report, "f", "csv", "table", "ground");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("grounds, shared, free", "table=grounds");
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.body().lines()).hasSize(3);
        assertThat(read.body()).contains("1,one,一,", "2,two,二,");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("no table 'ground'", "grounds");
    }

    @Test
    void aZipWithSeveralShapefilesIsReadByName() {
        byte[] zip = post("/api/conflicts", "application/geo+json", PARCELS, "f", "shp")
                .bytes();
        Answer refused = post("/api/conflicts", "application/zip", zip, "f", "csv");
        Answer read = post("/api/conflicts", "application/zip", zip, "f", "csv", "table", "grounds.shp");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("table=grounds");
        assertThat(read.body()).contains("1,one,一,");
    }

    @Test
    void aTableOfAFormatWithoutTablesIsRefused() {
        Answer answer = post("/api/conflicts", "application/geo+json", PARCELS, "table", "grounds");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("without tables");
    }

    @Test
    void jobsReadTheTableToo() {
        byte[] report = post("/api/conflicts", "application/geo+json", PARCELS, "f", "gpkg")
                .bytes();
        Answer answer = postForm(
                "/ogc/processes/conflict-check/execution",
                "parcels",
                "report.gpkg",
                report,
                "table",
                "grounds",
                "outputs",
                "csv");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("1,one,一,");
    }

    /** The same parcels in the same system: every area, share and verdict of the check is the same to the last digit. */
    @ParameterizedTest
    @ValueSource(strings = {"CRS84", "EPSG:4490", "EPSG:4549", "EPSG:4527"})
    void aParquetIsCheckedLikeAGeoPackage(String crs) {
        byte[] gpkg =
                get("/api/layers/protected-areas", "f", "gpkg", "crs", crs).bytes();
        byte[] parquet =
                get("/api/layers/protected-areas", "f", "parquet", "crs", crs).bytes();
        Answer one = post("/api/conflicts", "application/octet-stream", gpkg, "f", "csv");
        Answer other = post("/api/conflicts", "application/vnd.apache.parquet", parquet, "f", "csv");

        assertThat(other.status()).as(other.body()).isEqualTo(200);
        assertThat(other.body().lines().count()).isGreaterThan(10);
        assertThat(other.body()).isEqualTo(one.body());
    }

    @Test
    void aJobReadsAndWritesParquet() throws IOException {
        byte[] parcels =
                get("/api/layers/bays", "f", "parquet", "crs", "EPSG:4549").bytes();
        Answer answer = postForm(
                "/ogc/processes/conflict-check/execution", "parcels", "bays.parquet", parcels, "outputs", "parquet");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/vnd.apache.parquet");
        assertThat(count("parquet", answer.bytes())).isEqualTo(count("parquet", parcels));
    }

    private int count(String format, byte[] bytes) throws IOException {
        int count = 0;
        try (ParcelSource source = open(format, bytes, Optional.empty())) {
            while (source.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    private ParcelSource open(String format, byte[] bytes, Optional<String> table) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "file", "." + format), bytes);
        return switch (format) {
            case "gpkg" -> GeoPackageParcelReader.open("file", file, table);
            case "shp" -> ShapefileParcelReader.open("file", file, folder, table);
            case "fgb" -> FlatGeobufParcelReader.open("file", new ByteArrayInputStream(bytes));
            case "parquet" -> GeoParquetParcelReader.open("file", file);
            default -> throw new AssertionError(format);
        };
    }
}
