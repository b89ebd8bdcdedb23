package org.spatialplan.ogc.api.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
            A_CONTAINS(bodies, ('city-water-resources-bureau')) | {"op":"a_contains","args":[{"property":"bodies"},["city-water-resources-bureau"]]} | bodies LIKE '%city-water-resources-bureau%'
            NOT A_OVERLAPS(townships, ('heshi-town', 'luoxi-town')) | {"op":"not","args":[{"op":"a_overlaps","args":[{"property":"townships"},["heshi-town","luoxi-town"]]}]} | townships IS NOT NULL AND NOT (townships LIKE '%heshi-town%' OR townships LIKE '%luoxi-town%')
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
            A_CONTAINS(bodies, ('city-water-resources-bureau')) | body=city-water-resources-bureau | <f:PropertyIsLike wildCard="%" singleChar="_" escapeChar="!"><REF>bodies</REF><f:Literal>%city-water-resources-bureau%</f:Literal></f:PropertyIsLike>
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

    /** A list is described as one, asked by a member as a parameter, and one text in answers. */
    @Test
    void listsAreQueryables() {
        JsonNode queryables = get("/ogc/collections/projects/queryables").json().get("properties");
        JsonNode schema = get("/ogc/collections/projects/schema").json().get("properties");

        assertThat(queryables.at("/townships/type").asString()).isEqualTo("array");
        assertThat(queryables.at("/townships/items/type").asString()).isEqualTo("string");
        assertThat(schema.at("/townships/type").asString()).isEqualTo("string");
        assertThat(queryables.at("/sewer_pipe_km/title").asString()).isEqualTo("污水管网长度（km） / Length of sewers (km)");
        assertThat(items("townships", "heshi-town"))
                .isNotEmpty()
                .isEqualTo(direct("A_CONTAINS(townships, ('heshi-town'))"));
        assertThat(items("townships", "heshi-town;luoxi-town"))
                .isNotEmpty()
                .isEqualTo(direct("A_CONTAINS(townships, ('heshi-town', 'luoxi-town'))"));
        assertThat(get("/ogc/conformance").body()).contains("cql2/1.0/conf/array-functions");
    }

    /** OGC 21-065r2, 6.2: what is compared with a missing value is neither, and its negation neither. One rule for all doors. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0  | NOT (accuracy_m > 100) | {"op":"not","args":[{"op":">","args":[{"property":"accuracy_m"},100]}]} | <f:Not><f:PropertyIsGreaterThan><REF>accuracy_m</REF><f:Literal>100</f:Literal></f:PropertyIsGreaterThan></f:Not>
            81 | accuracy_m <> 500 | {"op":"<>","args":[{"property":"accuracy_m"},500]} | <f:PropertyIsNotEqualTo><REF>accuracy_m</REF><f:Literal>500</f:Literal></f:PropertyIsNotEqualTo>
            0  | accuracy_m = accuracy_m + 1 | {"op":"=","args":[{"property":"accuracy_m"},{"op":"+","args":[{"property":"accuracy_m"},1]}]} | <f:PropertyIsNotEqualTo><REF>accuracy_m</REF><REF>accuracy_m</REF></f:PropertyIsNotEqualTo>
            38 | accuracy_m IS NULL | {"op":"isNull","args":[{"property":"accuracy_m"}]} | <f:PropertyIsNull><REF>accuracy_m</REF></f:PropertyIsNull>
            83 | NOT (accuracy_m IS NULL) | {"op":"not","args":[{"op":"isNull","args":[{"property":"accuracy_m"}]}]} | <f:Not><f:PropertyIsNull><REF>accuracy_m</REF></f:PropertyIsNull></f:Not>
            12 | NOT S_DISJOINT(geometry, BBOX(118.5,24.8,118.7,25.0)) | {"op":"not","args":[{"op":"s_disjoint","args":[{"property":"geometry"},{"bbox":[118.5,24.8,118.7,25.0]}]}]} | <f:Not><f:Disjoint><REF>geometry</REF>BOX</f:Disjoint></f:Not>
            71 | NOT S_INTERSECTS(geometry, BBOX(118.5,24.8,118.7,25.0)) | {"op":"not","args":[{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[118.5,24.8,118.7,25.0]}]}]} | <f:Not><f:BBOX><REF>geometry</REF>BOX</f:BBOX></f:Not>
            83 | BEYOND(geometry, POINT(110 20), 1, m) | {"op":"s_beyond","args":[{"property":"geometry"},{"type":"Point","coordinates":[110,20]},1,"m"]} | <f:Beyond><REF>geometry</REF>POINT<f:Distance UOM="m">1</f:Distance></f:Beyond>
            0  | NOT BEYOND(geometry, POINT(110 20), 1, m) | {"op":"not","args":[{"op":"s_beyond","args":[{"property":"geometry"},{"type":"Point","coordinates":[110,20]},1,"m"]}]} | <f:Not><f:Beyond><REF>geometry</REF>POINT<f:Distance UOM="m">1</f:Distance></f:Beyond></f:Not>
            """)
    void missingValuesAreNeitherAtAnyDoor(int expected, String text, String json, String filter) {
        String box =
                "<gml:Envelope srsName=\"urn:ogc:def:crs:EPSG::4326\"><gml:lowerCorner>24.8 118.5</gml:lowerCorner>"
                        + "<gml:upperCorner>25.0 118.7</gml:upperCorner></gml:Envelope>";
        String point =
                "<gml:Point gml:id=\"p\" srsName=\"urn:ogc:def:crs:EPSG::4326\"><gml:pos>20 110</gml:pos></gml:Point>";
        String xml = filter.replace("BOX</", box + "</").replace("POINT<", point + "<");
        List<String> answer = direct(text);

        assertThat(answer).hasSize(expected);
        assertThat(items("filter", text)).isEqualTo(answer);
        assertThat(items("filter", json, "filter-lang", "cql2-json")).isEqualTo(answer);
        assertThat(ids(get("/api/projects", "filter", text, "limit", "1000").json()))
                .isEqualTo(answer);
        assertThat(features("2.0.0", "TYPENAMES", "CQL_FILTER", text)).isEqualTo(answer);
        assertThat(features("2.0.0", "TYPENAMES", "FILTER", fes20(xml))).isEqualTo(answer);
        assertThat(features("1.1.0", "TYPENAME", "FILTER", filter11(xml))).isEqualTo(answer);
        assertThat(inTheMiddleOfTheMap(text)).isSubsetOf(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name_zh > 5",
                "year_from LIKE '2%'",
                "name_zh >= DATE('2024-01-01')",
                "year_from IN ('2024')",
                "as_of > '2024-01-01'",
                "sqrt(name_zh) > 1",
                "dateFormat('foo', as_of) = 'a'",
                "50 BETWEEN name_zh AND 100",
                "DWITHIN(geometry, POINT EMPTY, 5, m)",
                "S_INTERSECTS(geometry, POINT(118 24, 119 25))",
                "S_INTERSECTS(geometry, POLYGON((118 24,119 25,119 24,118 25,118 24)))",
                "name_zh = '\\u12' AND ("
            })
    void whatHasNoMeaningIsRefusedAtEveryDoor(String text) {
        assertThat(get("/api/projects", "filter", text).status()).isEqualTo(400);
        assertThat(get("/ogc/collections/projects/items", "filter", text).status())
                .isEqualTo(400);
        Answer wfs = get("/ows", wfs("2.0.0", "TYPENAMES", "CQL_FILTER", text));
        assertThat(wfs.status()).isEqualTo(400);
        assertThat(wfs.body()).contains("exceptionCode=\"InvalidParameterValue\" locator=\"cql_filter\"");
        assertThat(get("/ows", map(text)).body())
                .contains("InvalidParameterValue")
                .contains("cql_filter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f:PropertyIsLike wildCard=\"**\" singleChar=\"?\" escapeChar=\"!\"><REF>name_zh</REF><f:Literal>a**</f:Literal></f:PropertyIsLike>",
                "<f:PropertyIsLike wildCard=\"*\" singleChar=\"??\" escapeChar=\"!\"><REF>name_zh</REF><f:Literal>a</f:Literal></f:PropertyIsLike>",
                "<f:PropertyIsLike wildCard=\"*\" singleChar=\"*\" escapeChar=\"!\"><REF>name_zh</REF><f:Literal>a</f:Literal></f:PropertyIsLike>",
                "<f:PropertyIsLike wildCard=\"*\" singleChar=\"?\" escapeChar=\"!\"><REF>year_from</REF><f:Literal>2*</f:Literal></f:PropertyIsLike>",
                "<f:PropertyIsGreaterThan><REF>year_from</REF><f:Literal>soon</f:Literal></f:PropertyIsGreaterThan>",
                "<f:PropertyIsEqualTo><REF>year_from</REF><REF>name_zh</REF></f:PropertyIsEqualTo>",
                "<f:PropertyIsBetween><f:Literal>50</f:Literal><f:LowerBoundary><REF>name_zh</REF></f:LowerBoundary><f:UpperBoundary><REF>year_to</REF></f:UpperBoundary></f:PropertyIsBetween>"
            })
    void whatHasNoMeaningInXmlIsRefused(String filter) {
        Answer answer = get("/ows", wfs("2.0.0", "TYPENAMES", "FILTER", fes20(filter)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("exceptionCode=\"InvalidParameterValue\" locator=\"filter\"");
    }

    /** What a project is asked for by one door can be asked at the other, under the same name. */
    @Test
    void projectsHaveOneSchemaAtAllDoors() {
        JsonNode queryables = get("/ogc/collections/projects/queryables").json().path("properties");
        assertThat(queryables.propertyNames())
                .contains("number", "investment_wan_yuan", "bodies", "territory", "summary_zh", "sewer_pipe_km");
        for (String name : queryables.propertyNames()) {
            assertThat(apiIds('"' + name + "\" IS NOT NULL"))
                    .as(name)
                    .isEqualTo(items("filter", '"' + name + "\" IS NOT NULL"));
        }
        for (String condition : List.of(
                "investment_wan_yuan > 100000",
                "investment > 100000",
                "number IN (57, 95)",
                "territory LIKE '%;%'",
                "bodies LIKE '%water%'",
                "summary_zh LIKE '%污水%' AND sewer_pipe_km >= 10.5")) {
            assertThat(items("filter", condition))
                    .as(condition)
                    .isNotEmpty()
                    .hasSizeLessThan(121)
                    .isEqualTo(apiIds(condition))
                    .isEqualTo(features("2.0.0", "TYPENAMES", "CQL_FILTER", condition));
        }
    }

    private List<String> apiIds(String condition) {
        return ids(get("/api/projects", "filter", condition, "limit", "1000").json());
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
        Answer answer = get("/ows", wfs(version, typeNames, door, filter));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ids(answer.json()).stream()
                .map(id -> id.replace("projects.", ""))
                .toList();
    }

    private static String[] wfs(String version, String typeNames, String door, String filter) {
        return new String[] {
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
            filter
        };
    }

    /** What the map shows within a wide reach of its middle. */
    private List<String> inTheMiddleOfTheMap(String text) {
        Answer answer = get("/ows", map(text));
        assertThat(answer.contentType()).as(answer.body()).contains("json");
        return ids(answer.json()).stream()
                .map(id -> id.replace("projects.", ""))
                .toList();
    }

    private static String[] map(String text) {
        return new String[] {
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
            text
        };
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
