package org.spatialplan.format.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.format.rules.CatalogueReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.Feature;

/** Broken files name file, line and reason. */
class BrokenFilesTest {

    private static final String ONE = "{\"type\":\"FeatureCollection\",\"features\":[\n"
            + "{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.5,25]},"
            + "\"properties\":{\"name_zh\":\"甲\",\"name_en\":\"A\",\"accuracy_m\":10,\"source\":\"s\","
            + "\"licence\":\"CC0-1.0\",\"status\":\"sketched\",\"as_of\":\"2024-01-01\"}}\n]}\n";

    @Test
    void theSampleIsWhole() {
        assertThat(new GeoJsonLayerReader().read(file(ONE))).hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "accuracy_m":10       | "accuracy_m":null      | 2 | accuracy_m is missing
            "accuracy_m":10       | "accuracy_m":-1        | 2 | accuracy_m must be metres
            "status":"sketched"   | "status":"guessed"     | 2 | status must be one of
            "status":"sketched"   | "status":"unlocated"   | 2 | geometry must be null
            "as_of":"2024-01-01"  | "as_of":"2024-13-01"   | 2 | as_of must be a date
            [118.5,25]            | [25,118.5]             | 2 | latitude before longitude (25, 118.5); exchange the axes
            [118.5,25]            | [605100,2780000]       | 2 | longitude before latitude, found 605100, 2780000
            [118.5,25]            | [40369000,2758000]     | 2 | metres of CGCS2000, 3-degree zone 40, number of the zone before the easting: convert it from EPSG:4528
            "features"            | "crs":{"properties":{"name":"EPSG:4549"}},"features" | 1 | the layer states the system EPSG:4549
            "features"            | "crs":{"properties":{"name":"EPSG:99"}},"features" | 1 | the layer states the system EPSG:99
            "type":"Point"        | "type":"Pint"          | 2 | cannot be read: unknown type of geometry Pint
            "type":"Point"        | "type":"Polygon"       | 2 | cannot be read: the arrays of coordinates
            [118.5,25]            | [118.5]                | 2 | cannot be read: a coordinate is no finite number
            [118.5,25]            | {"x":118.5}            | 2 | cannot be read: the coordinates are not
            "geometry":{          | "geometry":5,"was":{   | 2 | cannot be read: the geometry is null or no object
            "name_zh":"甲"        | "name_zh":""           | 2 | name_zh must be text
            "id":"a"              | "id":5                 | 2 | id must be text, found 5
            "id":"a"              | "id":null              | 2 | id must be text, found null
            "properties":         | "was":                 | 2 | status is missing; it must be text
            "features"            | "feature"              | 1 | FeatureCollection
            "properties":         | "properties"           | 2 | is no JSON
            """)
    void brokenLayers(String whole, String broken, long line, String reason) {
        assertThat(ONE).contains(whole);
        DataFileException fault = catchThrowableOfType(
                DataFileException.class, () -> new GeoJsonLayerReader().read(file(ONE.replace(whole, broken))));

        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault).hasMessageContaining("layers/test.geojson").hasMessageContaining(reason);
    }

    /** As GDAL writes it. */
    @Test
    void aLayerMayStateLongitudeAndLatitude() {
        String stated = ONE.replace(
                "\"features\"", "\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\"");

        assertThat(new GeoJsonLayerReader().read(file(stated))).hasSize(1);
    }

    /** As GDAL writes a column of that name. */
    @Test
    void anIdInThePropertiesIsToldWithTheRemedy() {
        String written = ONE.replace("\"id\":\"a\",", "").replace("\"properties\":{", "\"properties\":{\"id\":\"a\",");

        assertThatThrownBy(() -> new GeoJsonLayerReader().read(file(written)))
                .hasMessageContaining("line 2: feature 'a': the id stands in the properties")
                .hasMessageContaining("-lco ID_FIELD=id");
    }

    @Test
    void aSelfCrossingPolygonIsToldWithItsPlace() {
        String bowTie = ONE.replace(
                "{\"type\":\"Point\",\"coordinates\":[118.5,25]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[118,25],[118.1,25.1],[118.1,25],[118,25.1],[118,25]]]}");

        DataFileException fault =
                catchThrowableOfType(DataFileException.class, () -> new GeoJsonLayerReader().read(file(bowTie)));

        assertThat(fault).hasMessageContaining("Self-intersection at 118.05 25.05");
    }

    @Test
    void ringsOfALayerAreClosed() {
        String open = ONE.replace(
                "{\"type\":\"Point\",\"coordinates\":[118.5,25]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[118,25],[118.1,25],[118.1,25.1],[118,25.1]]]}");

        DataFileException fault =
                catchThrowableOfType(DataFileException.class, () -> new GeoJsonLayerReader().read(file(open)));

        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault).hasMessageContaining("cannot be read: a ring is not closed");
    }

    @Test
    void attributesKeepTheirTypes() {
        String more = ONE.replace("\"source\"", "\"n\":7,\"x\":0.5,\"no\":null,\"list\":[\" a\",true],\"source\"");

        Feature feature = new GeoJsonLayerReader().read(file(more)).get(0);

        assertThat(feature.attributes())
                .containsEntry("n", 7)
                .containsEntry("x", 0.5)
                .containsEntry("no", null)
                .containsEntry("list", List.of(" a", true))
                .hasSize(4);
        assertThat(feature.geometry())
                .hasValueSatisfying(point -> assertThat(point.toText()).isEqualTo("POINT (118.5 25)"));
    }

    @Test
    void aFeatureThatStandsTwiceIsRefused() {
        String feature = ONE.lines().toList().get(1);
        String twice = ONE.replace(feature, feature + ",\n" + feature);

        DataFileException fault =
                catchThrowableOfType(DataFileException.class, () -> new GeoJsonLayerReader().read(file(twice)));

        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault).hasMessageContaining("'a' stands twice");
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            plan/projects.csv   | city,2024,2024,219400 | city,2024,x,219400    | 4 | year_to must be a whole number
            plan/projects.csv   | city,2024,2024,219400 | city,2024,2023,219400 | 4 | year_to lies before year_from
            plan/projects.csv   | city,2024,2024,219400 | town,2024,2024,219400 | 4 | the field 'town' is not known
            plan/projects.csv   | investment_wan_yuan   | investment            | 1 | the column 'investment_wan_yuan' is missing
            plan/projects.csv   | city,2024,2024,219400 | city,2024,2024,-5     | 4 | investment_wan_yuan must not be negative
            plan/projects.csv   | sewer_pipe_km,storm   | sewer_pipe,storm      | 1 | is not explained
            plan/links.csv      | ,site,                | ,sight,               | 0 | role must be one of
            plan/links.csv      | ,district,named,      | ,district,sure,       | 0 | basis must be one of
            plan/indicators.csv | ,binding,             | ,must,                | 0 | attribute must be one of
            """)
    void brokenPlans(String path, String whole, String broken, long line, String reason) {
        DataFileException fault = catchThrowableOfType(
                DataFileException.class, () -> readPlan(path, text -> text.replaceFirst(whole, broken)));

        assertThat(fault.file()).isEqualTo("geodata/" + path);
        assertThat(fault).hasMessageContaining(reason);
        assertThat(fault.line()).isGreaterThan(0);
        if (line > 0) {
            assertThat(fault.line()).isEqualTo(line);
        }
    }

    @Test
    void aTableInGbkIsRefused() {
        DataFile gbk = new DataFile("geodata/plan/fields.csv", "id,name_zh\n城市".getBytes(Charset.forName("GBK")));

        DataFileException fault = catchThrowableOfType(DataFileException.class, () -> CsvTable.read(gbk, "id"));

        assertThat(fault).hasMessageContaining("is not UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoHarm() {
        DataFile marked = new DataFile("x.csv", "\uFEFFid,name\n1,a\n".getBytes(StandardCharsets.UTF_8));

        assertThat(CsvTable.read(marked, "id").map(row -> row.text("id"))).containsExactly("1");
    }

    @Test
    void linesAreCountedThroughCellsWithLineBreaks() {
        DataFile table = new DataFile("x.csv", "id,n\n\"a\nb\",1\nc,x\n".getBytes(StandardCharsets.UTF_8));
        List<CsvTable.Row> rows = CsvTable.read(table, "id", "n").rows();

        DataFileException fault =
                catchThrowableOfType(DataFileException.class, () -> rows.get(1).integer("n"));

        assertThat(fault.line()).isEqualTo(4);
    }

    @Test
    void yamlFaultsNameTheirLine() {
        String yaml = GeodataFiles.read("layers/layers.yaml")
                .text()
                .replace("central_meridian: 118.5", "central_meridian: east");

        DataFileException fault = catchThrowableOfType(DataFileException.class, () -> new CatalogueReader()
                .read(new DataFile("layers.yaml", yaml.getBytes(StandardCharsets.UTF_8))));

        assertThat(fault).hasMessageContaining("central_meridian: must be a number, found 'east'");
        assertThat(fault.line()).isEqualTo(yaml.lines().toList().indexOf("  central_meridian: east") + 1L);
    }

    /** The catalogue of layers has an address among those of the layers. */
    @Test
    void aLayerCannotHaveANameOfTheService() {
        String yaml = GeodataFiles.read("layers/layers.yaml").text().replace("id: rivers", "id: catalogue");

        assertThatThrownBy(() ->
                        new CatalogueReader().read(new DataFile("layers.yaml", yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("id: is taken by the service itself, found 'catalogue'");
    }

    private static void readPlan(String broken, UnaryOperator<String> change) {
        Function<String, DataFile> reader = path -> {
            DataFile file = GeodataFiles.read(path);
            return path.equals(broken)
                    ? new DataFile(file.name(), change.apply(file.text()).getBytes(StandardCharsets.UTF_8))
                    : file;
        };
        PlanFiles files = PlanFiles.read(reader, reader.andThen(Optional::of));
        new PlanCsvReader().read(files);
    }

    private static DataFile file(String text) {
        return new DataFile("layers/test.geojson", text.getBytes(StandardCharsets.UTF_8));
    }
}
