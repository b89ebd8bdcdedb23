package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.Needed;
import org.spatialplan.geo.Crs;
import org.spatialplan.run.Program;
import tools.jackson.databind.json.JsonMapper;

/** Files as GDAL reads them: rows, values, geometry, systems, styles, the index. */
@Tag("service")
class GdalReadsFilesTest {

    private static final List<Geometry> SHAPES = List.of(
            wkt("POLYGON ((118.5 24.9, 118.6 24.9, 118.6 25, 118.5 25, 118.5 24.9),"
                    + " (118.52 24.92, 118.52 24.94, 118.54 24.94, 118.54 24.92, 118.52 24.92))"),
            wkt("MULTIPOLYGON (((118.7 24.9, 118.8 24.9, 118.8 25, 118.7 24.9)),"
                    + " ((119 24.9, 119.1 24.9, 119.1 25, 119 24.9)))"),
            wkt("POLYGON ((117.9 25.5, 118 25.5, 118 25.6, 117.9 25.5))"));
    private static final FeatureStyles STYLES = new FeatureStyles() {
        @Override
        public Optional<String> sld(String type) {
            return Optional.of("<StyledLayerDescriptor/>");
        }

        @Override
        public Optional<FeatureColours> look(String type, SimpleFeature row) {
            return Optional.of(new FeatureColours(
                    Optional.of(new Color(0x12, 0x34, 0x56, 0x78)), Optional.of(Color.RED), 2.5, Optional.empty()));
        }
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void gdal() {
        Needed.program("ogrinfo", "--version");
    }

    @ParameterizedTest
    @EnumSource(FeatureFormat.class)
    void readsRowsAndValues(FeatureFormat format) {
        String said = info(file(format, Crs.ofEpsg(4549)), "-al");

        assertThat(said).contains("Feature Count: 3", "晋江\"<&0", "晋江\"<&2");
        assertThat(said).containsPattern("count \\(\\w+\\(?.*\\)? = 12");
        assertThat(said).containsPattern("length \\(\\w+\\(?.*\\)? = 1\\.5");
        assertThat(said).containsPattern("day \\(\\w+\\(?.*\\)? = (2024/01/31|2024-01-31)");
    }

    @ParameterizedTest
    @CsvSource({"GPKG,4549", "SHP,4549", "FGB,4549", "GPKG,4490", "SHP,4490", "FGB,4528", "KML,4326"})
    void knowsTheSystem(FeatureFormat format, int code) {
        assertThat(info(file(format, Crs.ofEpsg(code)), "-al", "-so")).contains("ID[\"EPSG\"," + code + "]");
    }

    @ParameterizedTest
    @EnumSource(FeatureFormat.class)
    void readsTheSameGeometry(FeatureFormat format) throws IOException {
        Path json = folder.resolve("back.geojson");
        Path file = file(format, Crs.CRS84);
        Program.run(
                folder,
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-lco",
                "COORDINATE_PRECISION=12",
                "-nln",
                "back",
                "-oo",
                "GEOM_POSSIBLE_NAMES=geometry",
                json.toString(),
                file.toString(),
                format == FeatureFormat.KML ? "地块 <&>" : "pieces");
        List<Geometry> read = new JsonMapper()
                .readTree(Files.readString(json)).get("features").values().stream()
                        .map(feature -> geoJson(feature.get("geometry").toString()))
                        .toList();

        assertThat(read).hasSize(SHAPES.size());
        assertThat(SHAPES).allSatisfy(shape -> assertThat(read)
                .anyMatch(other -> multi(shape).norm().equalsExact(multi(other).norm(), 1e-9)));
    }

    @Test
    void findsThroughTheIndexOfFlatGeobuf() {
        Path file = file(FeatureFormat.FGB, Crs.CRS84);

        assertThat(info(file, "-al", "-so", "-spat", "117.8", "25.4", "118.1", "25.7"))
                .contains("Feature Count: 1");
        assertThat(info(file, "-al", "-so", "-spat", "118.4", "24.8", "118.65", "25.1"))
                .contains("Feature Count: 1");
        assertThat(info(file, "-al", "-so", "-spat", "0", "0", "1", "1")).contains("Feature Count: 0");
    }

    @ParameterizedTest
    @EnumSource(FeatureFormat.class)
    void keepsUnlocatedFeatures(FeatureFormat format) throws IOException {
        requireDriver(format);
        Path file = Files.write(
                folder.resolve("unlocated." + format.media().suffix()),
                WrittenFeatures.written(Arrays.asList(SHAPES.get(0), null), format, Crs.CRS84, FeatureStyles.NONE));

        assertThat(info(file, "-al")).contains("Feature Count: 2", "晋江\"<&1");
    }

    @ParameterizedTest
    @EnumSource(FeatureFormat.class)
    void ofNothingIsAFile(FeatureFormat format) throws IOException {
        requireDriver(format);
        Path file = Files.write(
                folder.resolve("empty." + format.media().suffix()),
                WrittenFeatures.written(List.of(), format, Crs.CRS84, FeatureStyles.NONE));

        assertThat(info(file, "-al", "-so")).contains("Layer name");
    }

    @Test
    void findsTheStyleInGeoPackages() {
        assertThat(info(file(FeatureFormat.GPKG, Crs.CRS84), "-sql", "SELECT * FROM layer_styles"))
                .contains("f_table_name (String) = pieces", "styleSLD (String) = <StyledLayerDescriptor/>");
    }

    @Test
    void kmlHasStylesAndLimits() throws Exception {
        Path file = file(FeatureFormat.KML, Crs.ofEpsg(4549));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());

        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("<color>78563412</color>", "<color>ff0000ff</color><width>2.5</width>")
                .contains("<name>地块 &lt;&amp;&gt;</name><description>示意\nillustrative\ncredit &amp; more")
                .contains("118.5,24.9 118.6,24.9");
    }

    private Path file(FeatureFormat format, Crs crs) {
        requireDriver(format);
        try {
            return Files.write(
                    folder.resolve("pieces." + format.media().suffix()),
                    WrittenFeatures.written(SHAPES, format, crs, STYLES));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Debian's GDAL is built without Parquet. */
    private static void requireDriver(FeatureFormat format) {
        if (format == FeatureFormat.PARQUET) {
            Needed.possible("ogrinfo", "--format", "Parquet");
        }
    }

    private String info(Path file, String... options) {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro"));
        command.addAll(List.of(options));
        command.add(file.toString());
        return Program.run(folder, command.toArray(String[]::new));
    }

    private static Geometry multi(Geometry geometry) {
        return geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }

    private static Geometry geoJson(String json) {
        try {
            return new org.locationtech.jts.io.geojson.GeoJsonReader().read(json);
        } catch (ParseException e) {
            throw new AssertionError(json, e);
        }
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
