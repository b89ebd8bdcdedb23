package org.spatialplan.ogc.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The same question through every door has the same answer. */
class FilterDoorsTest extends HttpTest {

    @Autowired
    private FeatureCatalogue catalogue;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            year_to <= 2024 | {"op":"<=","args":[{"property":"year_to"},2024]} | year_to <= 2024
            name_zh LIKE '%污水%' AND NOT (year_from > 2024) | {"op":"and","args":[{"op":"like","args":[{"property":"name_zh"},"%污水%"]},{"op":"not","args":[{"op":">","args":[{"property":"year_from"},2024]}]}]} | name_zh LIKE '%污水%' AND NOT (year_from > 2024)
            S_INTERSECTS(geometry, BBOX(118.5,24.8,118.7,25)) | {"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[118.5,24.8,118.7,25]}]} | BBOX(geometry, 118.5, 24.8, 118.7, 25)
            DWITHIN(geometry, POINT(118.6 24.9), 2000, m) | {"op":"s_dwithin","args":[{"property":"geometry"},{"type":"Point","coordinates":[118.6,24.9]},2000,"m"]} | DWITHIN(geometry, POINT(118.6 24.9), 2, kilometers)
            CASEI(name_en) LIKE CASEI('%SEWAGE%') | {"op":"like","args":[{"op":"casei","args":[{"property":"name_en"}]},{"op":"casei","args":["%SEWAGE%"]}]} | name_en ILIKE '%sewage%'
            """)
    void theDoorsAgree(String text, String json, String ecql) {
        List<String> expected = direct(text);

        assertThat(expected).isNotEmpty().hasSizeLessThan(121);
        assertThat(direct(ecql)).isEqualTo(expected);
        assertThat(items("filter", text)).isEqualTo(expected);
        assertThat(items("filter", ecql)).isEqualTo(expected);
        assertThat(items("filter", json, "filter-lang", "cql2-json")).isEqualTo(expected);
        assertThat(ids(get("/api/projects", "filter", text, "limit", "1000").json()))
                .isEqualTo(expected);
        assertThat(ids(get("/api/projects", "filter", ecql, "limit", "1000").json()))
                .isEqualTo(expected);
    }

    /** FES 2.0 and Filter 1.1 in WFS, CQL_FILTER in WFS and WMS, and the parameters of /api that say the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            field = 'bays' | field=bays | <f:PropertyIsEqualTo><REF>field</REF><f:Literal>bays</f:Literal></f:PropertyIsEqualTo>
            year_from <= 2023 AND year_to >= 2023 | year=2023 | <f:And><f:PropertyIsLessThanOrEqualTo><REF>year_from</REF><f:Literal>2023</f:Literal></f:PropertyIsLessThanOrEqualTo><f:PropertyIsGreaterThanOrEqualTo><REF>year_to</REF><f:Literal>2023</f:Literal></f:PropertyIsGreaterThanOrEqualTo></f:And>
            name_zh LIKE '%污水%' | filter=name_zh LIKE '%污水%' | <f:PropertyIsLike wildCard="%" singleChar="_" escapeChar="!"><REF>name_zh</REF><f:Literal>%污水%</f:Literal></f:PropertyIsLike>
            DWITHIN(geometry, POINT(118.6 24.9), 2000, m) | filter=DWITHIN(geometry, POINT(118.6 24.9), 2, kilometers) | <f:DWithin><REF>geometry</REF><gml:Point gml:id="p" srsName="urn:ogc:def:crs:EPSG::4490"><gml:pos>24.9 118.6</gml:pos></gml:Point><f:Distance UOM="m">2000</f:Distance></f:DWithin>
            """)
    void theXmlDoorsAgree(String text, String parameter, String filter) {
        List<String> expected = direct(text);
        String[] api = parameter.split("=", 2);

        assertThat(expected).isNotEmpty().hasSizeLessThan(121);
        assertThat(ids(get("/api/projects", api[0], api[1], "limit", "1000").json()))
                .isEqualTo(expected);
        assertThat(features("2.0.0", "TYPENAMES", "FILTER", fes20(filter))).isEqualTo(expected);
        assertThat(features("1.1.0", "TYPENAME", "FILTER", filter11(filter))).isEqualTo(expected);
        assertThat(features("2.0.0", "TYPENAMES", "CQL_FILTER", text)).isEqualTo(expected);
        assertThat(inTheMiddleOfTheMap(text)).isSubsetOf(expected);
    }

    private static String fes20(String filter) {
        return "<f:Filter xmlns:f=\"http://www.opengis.net/fes/2.0\" xmlns:gml=\"http://www.opengis.net/gml/3.2\">"
                + filter.replace("REF>", "f:ValueReference>").replace("UOM", "uom") + "</f:Filter>";
    }

    private static String filter11(String filter) {
        return "<f:Filter xmlns:f=\"http://www.opengis.net/ogc\" xmlns:gml=\"http://www.opengis.net/gml\">"
                + filter.replace("REF>", "f:PropertyName>").replace("UOM", "units") + "</f:Filter>";
    }

    private List<String> features(String version, String typeNames, String door, String filter) {
        Answer answer = get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                version,
                "REQUEST",
                "GetFeature",
                typeNames,
                "projects",
                "OUTPUTFORMAT",
                "application/json",
                door,
                filter);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ids(answer.json()).stream()
                .map(id -> id.replace("projects.", ""))
                .toList();
    }

    /** What the map shows within a wide reach of its middle. */
    private List<String> inTheMiddleOfTheMap(String text) {
        Answer answer = get(
                "/ows",
                "SERVICE",
                "WMS",
                "VERSION",
                "1.1.1",
                "REQUEST",
                "GetFeatureInfo",
                "LAYERS",
                "projects",
                "QUERY_LAYERS",
                "projects",
                "STYLES",
                "",
                "SRS",
                "EPSG:4326",
                "BBOX",
                "118.5,24.8,118.7,25.0",
                "WIDTH",
                "100",
                "HEIGHT",
                "100",
                "X",
                "50",
                "Y",
                "50",
                "BUFFER",
                "20",
                "FEATURE_COUNT",
                "50",
                "INFO_FORMAT",
                "application/json",
                "CQL_FILTER",
                text);
        assertThat(answer.contentType()).as(answer.body()).contains("json");
        return ids(answer.json()).stream()
                .map(id -> id.replace("projects.", ""))
                .toList();
    }

    private List<String> direct(String text) {
        FeatureTable table = catalogue.find("projects").orElseThrow();
        return table
                .select(FeatureQuery.all(catalogue.filters().of(CqlText.parse(text), table.schema())))
                .rows()
                .stream()
                .map(FeatureTable::id)
                .toList();
    }

    private List<String> items(String... query) {
        List<String> all = new java.util.ArrayList<>(List.of("limit", "1000"));
        all.addAll(List.of(query));
        Answer answer = get("/ogc/collections/projects/items", all.toArray(String[]::new));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ids(answer.json());
    }

    private static List<String> ids(JsonNode collection) {
        return StreamSupport.stream(collection.path("features").spliterator(), false)
                .map(feature -> feature.path("id").stringValue())
                .toList();
    }
}
