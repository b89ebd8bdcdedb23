package org.spatialplan.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.format.geopackage.GeometryBlob;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.format.write.CsvWriter;
import org.spatialplan.format.write.FeatureWriter;
import org.spatialplan.format.write.GeoJsonWriter;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The formats beside GML, read back by others' readers where there are any. */
class WfsFormatsTest extends HttpTest {

    @Autowired
    private VectorCatalogue catalogue;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "application/json,application/geo+json",
        "json,application/geo+json",
        "csv,text/csv",
        "application/gml xml; version=3.2,application/gml+xml",
        "text/xml; subtype=gml/3.1.1,text/xml",
        "geopackage,application/geopackage+sqlite3",
        "SHAPE-ZIP,application/zip"
    })
    void areNamedAsClientsNameThem(String name, String mediaType) {
        Answer answer = features("rivers", name);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(mediaType);
    }

    @Test
    void geoJsonHasEveryProperty() {
        Answer answer = features("districts", "json");

        assertThat(answer.json().get("features").size()).isEqualTo(13);
        assertThat(answer.json().at("/features/0/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(answer.json().at("/features/0/properties/name_zh").asString())
                .isEqualTo("鲤城区");
        assertThat(answer.json().at("/features/0/geometry/coordinates/0/0/0").asDouble())
                .isBetween(117.0, 120.0);
    }

    @Test
    void geoJsonSaysInWhichSystemItIs() {
        Answer answer = features("rivers", "json", "SRSNAME", "urn:ogc:def:crs:EPSG::4549", "COUNT", "1");

        assertThat(answer.json().at("/crs/properties/name").asString()).isEqualTo("urn:ogc:def:crs:EPSG::4549");
        assertThat(answer.json().at("/features/0/geometry/coordinates/0/0").asDouble())
                .as("easting first, whatever the authority says")
                .isBetween(200_000.0, 500_000.0);
    }

    @Test
    void csvHasOneLineForEachFeature() {
        String body = features("places", "csv").body();

        assertThat(body.split("\r\n")).hasSize(230);
        assertThat(body).startsWith("\uFEFFid,name_zh,").contains("\"POINT (118.");
    }

    @Test
    void geoPackageHasATableForEachType() throws Exception {
        Path file = folder.resolve("two.gpkg");
        Files.write(
                file,
                get(
                                "/ows",
                                "SERVICE",
                                "WFS",
                                "VERSION",
                                "2.0.0",
                                "REQUEST",
                                "GetFeature",
                                "TYPENAMES",
                                "(rivers)(districts)",
                                "OUTPUTFORMAT",
                                "gpkg",
                                "SRSNAME",
                                "EPSG:4490")
                        .bytes());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            assertThat(number(statement.executeQuery("SELECT count(*) FROM rivers")))
                    .isEqualTo(46);
            assertThat(number(statement.executeQuery("SELECT count(*) FROM districts")))
                    .isEqualTo(13);
            assertThat(number(statement.executeQuery("SELECT srs_id FROM gpkg_geometry_columns")))
                    .isEqualTo(4490);
            ResultSet row = statement.executeQuery("SELECT geom, name_zh FROM rivers WHERE id = 'jin-river'");
            row.next();
            Geometry stored = FeatureTable.geometry(
                    catalogue.find("rivers").orElseThrow().find("jin-river").orElseThrow());
            assertThat(GeometryBlob.read(row.getBytes(1), ArcChords.in(Optional.empty()))
                            .equalsExact(stored))
                    .isTrue();
            assertThat(row.getString(2)).isEqualTo("晋江");
        }
    }

    @Test
    void shapefilesHoldOneKindOfGeometryEach() throws IOException {
        Map<String, byte[]> entries =
                unzipped(features("industrial-parks", "shape-zip").bytes());

        assertThat(entries.keySet())
                .contains(
                        "industrial-parks_point.shp",
                        "industrial-parks_polygon.shp",
                        "industrial-parks_multipoint.shp");
        assertThat(new String(entries.get("industrial-parks_point.cpg"), StandardCharsets.UTF_8))
                .isEqualTo("UTF-8");
        assertThat(parcels(entries, "industrial-parks_point"))
                .as("16 points, 7 unlocated")
                .hasSize(23);
        assertThat(parcels(entries, "industrial-parks_polygon")).hasSize(4);
    }

    @Test
    void aProjectOfSeveralKindsIsInEachShapefileWithItsParts() throws IOException {
        Map<String, byte[]> entries = unzipped(
                features("projects", "shape-zip", "RESOURCEID", "projects.57").bytes());

        assertThat(entries.keySet()).contains("projects_line.shp", "projects_multipoint.shp");
        for (String kind : List.of("line", "multipoint")) {
            Parcel part = parcels(entries, "projects_" + kind).get(0);
            assertThat(part.id()).isEqualTo("57");
            assertThat(part.geometry().orElseThrow().getNumPoints()).isGreaterThan(1);
        }
    }

    @Test
    void aShapefileWithoutGeometryHasAllRows() throws IOException {
        Map<String, byte[]> entries = unzipped(
                features("districts", "shape-zip", "PROPERTYNAME", "name_zh").bytes());

        assertThat(entries.keySet()).contains("districts.dbf");
        assertThat(parcels(entries, "districts")).hasSize(13).allMatch(parcel -> parcel.geometry()
                .isEmpty());
    }

    @Test
    void shapefilesAreReadBack() throws IOException {
        Map<String, byte[]> entries = unzipped(
                features("districts", "shape-zip", "SRSNAME", "EPSG:4549").bytes());
        FeatureTable table = catalogue.find("districts").orElseThrow();

        assertThat(new String(entries.get("districts.prj"), StandardCharsets.UTF_8))
                .startsWith("PROJCS[");
        List<Parcel> parcels = parcels(entries, "districts");
        assertThat(parcels).hasSize(13);
        Geometry expected = org.spatialplan.geo.Crs.ofEpsg(4549)
                .fromLonLat(FeatureTable.geometry(table.rows().get(0)));
        Geometry read = parcels.get(0).geometry().orElseThrow();
        assertThat(read.getArea()).isCloseTo(expected.getArea(), within(1e-6 * expected.getArea()));
        assertThat(parcels.get(0).id()).isEqualTo("licheng");
    }

    /** A million features are not written for nobody. */
    @Test
    void stopsAtOnceWhenTheReceiverIsGone() {
        FeatureTable places = catalogue.find("places").orElseThrow();
        FeatureTable.Selection many = new FeatureTable.Selection(
                1_000_000, Collections.nCopies(1_000_000, places.rows().get(0)));
        AnswerHead head = new AnswerHead("now", 1, 1, Optional.empty(), Optional.empty(), "schema");
        for (FeatureWriter writer : List.of(
                new GeoJsonWriter(),
                new CsvWriter(),
                new FeatureCollection20(head),
                new FeatureCollection11(head, false))) {
            AtomicInteger attempts = new AtomicInteger();
            OutputStream gone = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    attempts.incrementAndGet();
                    throw new IOException("gone");
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    write(0);
                }
            };
            assertThatThrownBy(() -> writer.write(many, places.type(), OutputFrame.CRS84, List.of(), gone))
                    .isInstanceOf(IOException.class);
            assertThat(attempts).hasValue(1);
        }
    }

    private Answer features(String type, String format, String... parameters) {
        List<String> all = new ArrayList<>(List.of(
                "SERVICE",
                "WFS",
                "VERSION",
                "2.0.0",
                "REQUEST",
                "GetFeature",
                "TYPENAMES",
                type,
                "OUTPUTFORMAT",
                format));
        all.addAll(List.of(parameters));
        return get("/ows", all.toArray(new String[0]));
    }

    /** GIS show an empty layer as what it would hold. */
    @Test
    void anEmptyShapefileIsOfItsLayersKind() throws IOException {
        Map<String, byte[]> lines = unzipped(features("rivers", "SHAPE-ZIP", "CQL_FILTER", "name_zh = 'no river'")
                .bytes());

        assertThat(lines.get("rivers.shp")[32]).isEqualTo((byte) 3);
    }

    private static int number(ResultSet result) throws SQLException {
        result.next();
        return result.getInt(1);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** One of several Shapefiles. */
    private List<Parcel> parcels(Map<String, byte[]> entries, String name) throws IOException {
        Path zip = folder.resolve(name + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String suffix : List.of(".shp", ".shx", ".dbf", ".prj", ".cpg")) {
                out.putNextEntry(new ZipEntry(name + suffix));
                out.write(entries.get(name + suffix));
            }
        }
        List<Parcel> parcels = new ArrayList<>();
        try (ShapefileParcelReader source = ShapefileParcelReader.open(name, zip, folder)) {
            for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                parcels.add(next.get());
            }
        }
        return parcels;
    }
}
