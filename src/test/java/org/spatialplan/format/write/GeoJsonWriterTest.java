package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.feature.FeatureTable.Selection;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.geo.Crs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Coordinates are those that PROJ computes; axes are in the order of the authority. */
class GeoJsonWriterTest {

    private static final FeatureType TYPE = new FeatureType(
            null,
            null,
            List.of(
                    new Property("id", Property.Type.STRING, "", ""),
                    new Property("name", Property.Type.STRING, "", ""),
                    new Property("length", Property.Type.NUMBER, "", ""),
                    new Property("count", Property.Type.INTEGER, "", ""),
                    new Property("day", Property.Type.DATE, "", ""),
                    new Property("open", Property.Type.BOOLEAN, "", "")),
            FeatureType.GeometryKind.ANY,
            Optional.empty(),
            1);
    private static final List<String> ALL = List.of("id", "name", "length", "count", "day", "open", "geometry");

    @ParameterizedTest
    @CsvSource({
        "CRS84,118.59,24.91",
        "EPSG:4326,24.91,118.59",
        "EPSG:4490,24.91,118.59",
        "EPSG:3857,13201378.413,2864694.194",
        "EPSG:4548,2757023.651,660640.765",
        "EPSG:4549,2756823.045,357547.520",
        "EPSG:4527,2757023.651,39660640.765",
        "EPSG:4528,2756823.045,40357547.520"
    })
    void writesAxesAsTheAuthorityDoes(String crs, double first, double second) throws ParseException, IOException {
        JsonNode coordinates = written(row("POINT (118.59 24.91)"), OutputFrame.byAuthority(Crs.parse(crs)), ALL)
                .path("features")
                .path(0)
                .path("geometry")
                .path("coordinates");

        assertThat(coordinates.path(0).doubleValue()).isEqualTo(first, org.assertj.core.api.Assertions.within(0.0011));
        assertThat(coordinates.path(1).doubleValue()).isEqualTo(second, org.assertj.core.api.Assertions.within(0.0011));
    }

    @Test
    void writesEveryKindOfGeometry() throws ParseException, IOException {
        for (String wkt : List.of(
                "POINT (1 -2.5)",
                "MULTIPOINT ((1 2), (3 4))",
                "LINESTRING (0 0, -0.00000004 1)",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))")) {
            String text = written(row(wkt), OutputFrame.CRS84, ALL)
                    .path("features")
                    .path(0)
                    .path("geometry")
                    .toString();
            Geometry read = read(text);
            assertThat(read.equalsTopo(new WKTReader().read(wkt)) || read.equalsExact(new WKTReader().read(wkt), 1e-7))
                    .as(text)
                    .isTrue();
        }
    }

    /** RFC 7946, 3.1.6. */
    @Test
    void outerRingsAreCounterClockwise() throws ParseException, IOException {
        Geometry read = read(written(row("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0))"), OutputFrame.CRS84, ALL)
                .path("features")
                .path(0)
                .path("geometry")
                .toString());

        assertThat(org.locationtech.jts.algorithm.Orientation.isCCW(read.getCoordinates()))
                .isTrue();
    }

    @Test
    void writesValuesByTheirTypes() throws ParseException, IOException {
        JsonNode document = written(row(null), OutputFrame.CRS84, ALL);
        JsonNode feature = document.path("features").path(0);

        assertThat(document.path("more").stringValue()).isEqualTo("更多");
        assertThat(feature.path("geometry").isNull()).isTrue();
        assertThat(feature.path("properties").toString())
                .isEqualTo(
                        "{\"name\":\"洛阳\\\"江\",\"length\":1.5,\"count\":3,\"day\":\"2024-01-31\"," + "\"open\":true}");
        assertThat(written(row(null), OutputFrame.CRS84, List.of("count"))
                        .path("features")
                        .path(0)
                        .path("properties")
                        .toString())
                .isEqualTo("{\"count\":3}");
    }

    @Test
    void writesCsv() throws ParseException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvWriter()
                .write(
                        new Selection(1, List.of(row("POINT (118.59 24.91)"))),
                        TYPE,
                        OutputFrame.byAuthority(Crs.parse("EPSG:4490")),
                        ALL,
                        out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFid,name,length,count,day,open,geometry",
                        "a,\"洛阳\"\"江\",1.5,3,2024-01-31,true,\"POINT (118.59 24.91)\"");
    }

    private static JsonNode written(SimpleFeature row, OutputFrame frame, List<String> properties) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GeoJsonWriter("\"more\":\"更多\",", false)
                .write(new Selection(7, List.of(row)), TYPE, frame, properties, out);
        return new JsonMapper().readTree(out.toByteArray());
    }

    private static Geometry read(String json) throws ParseException, IOException {
        return new org.locationtech.jts.io.geojson.GeoJsonReader().read(json);
    }

    private static SimpleFeature row(String wkt) throws ParseException, IOException {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("parcels");
        type.add("geometry", Geometry.class);
        type.add("id", String.class);
        type.add("name", String.class);
        type.add("length", Double.class);
        type.add("count", Long.class);
        type.add("day", Date.class);
        type.add("open", Boolean.class);
        Geometry geometry = wkt == null ? null : new WKTReader().read(wkt);
        return SimpleFeatureBuilder.build(
                type.buildFeatureType(),
                new Object[] {
                    geometry, "a", "洛阳\"江", 1.5, 3L, Date.from(java.time.Instant.parse("2024-01-31T00:00:00Z")), true
                },
                "parcels.a");
    }
}
