package org.spatialplan.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every operator of FES 2.0 and Filter 1.1, against the same question as CQL put to the table itself. */
class WfsFilterTest extends HttpTest {

    private static final String BOX =
            "<gml:Envelope srsName='urn:ogc:def:crs:EPSG::4326'><gml:lowerCorner>24.8 118.6</gml:lowerCorner>"
                    + "<gml:upperCorner>25.0 118.8</gml:upperCorner></gml:Envelope>";
    private static final String AREA = "<gml:Polygon srsName='EPSG:4326'><gml:exterior><gml:LinearRing><gml:posList>"
            + "118.6 24.8 118.8 24.8 118.8 25.0 118.6 25.0 118.6 24.8</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
    private static final String POINT =
            "<gml:Point srsName='http://www.opengis.net/def/crs/EPSG/0/4490'><gml:pos>24.9 118.6</gml:pos></gml:Point>";
    private static final String LINE = "<gml:LineString srsName='urn:ogc:def:crs:OGC:1.3:CRS84'><gml:posList>"
            + "118.5 24.9 118.9 24.95</gml:posList></gml:LineString>";
    private static final String CQL_AREA = "POLYGON((118.6 24.8,118.8 24.8,118.8 25.0,118.6 25.0,118.6 24.8))";

    @Autowired
    private VectorCatalogue catalogue;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "rivers; <PropertyIsEqualTo><N>name_zh</N><Literal>洛阳江</Literal></PropertyIsEqualTo>; name_zh = '洛阳江'",
                "rivers; <PropertyIsEqualTo matchCase='false'><N>name_en</N><Literal>JIN RIVER</Literal></PropertyIsEqualTo>; strToLowerCase(name_en) = 'jin river'",
                "rivers; <PropertyIsNotEqualTo><N>class</N><Literal>main</Literal></PropertyIsNotEqualTo>; \"class\" <> 'main'",
                "rivers; <PropertyIsLessThan><N>length_km</N><Literal>30</Literal></PropertyIsLessThan>; length_km < 30",
                "rivers; <PropertyIsLessThanOrEqualTo><N>length_km</N><Literal>28.7</Literal></PropertyIsLessThanOrEqualTo>; length_km <= 28.7",
                "rivers; <PropertyIsGreaterThan><N>length_km</N><Literal>28.7</Literal></PropertyIsGreaterThan>; length_km > 28.7",
                "rivers; <PropertyIsGreaterThanOrEqualTo><N>length_km</N><Literal>28.7</Literal></PropertyIsGreaterThanOrEqualTo>; length_km >= 28.7",
                "rivers; <PropertyIsBetween><N>length_km</N><LowerBoundary><Literal>30</Literal></LowerBoundary><UpperBoundary><Literal>60</Literal></UpperBoundary></PropertyIsBetween>; length_km BETWEEN 30 AND 60",
                "rivers; <PropertyIsLike wildCard='%' singleChar='_' escapeChar='!'><N>name_zh</N><Literal>%溪</Literal></PropertyIsLike>; name_zh LIKE '%溪'",
                "rivers; <PropertyIsLike wildCard='*' singleChar='.' escapeChar='!' matchCase='false'><N>name_en</N><Literal>JIN*</Literal></PropertyIsLike>; name_en ILIKE 'jin%'",
                "rivers; <PropertyIsNull><N>length_km</N></PropertyIsNull>; length_km IS NULL",
                "bays; <PropertyIsEqualTo><N>unit</N><Literal>true</Literal></PropertyIsEqualTo>; unit = true",
                "projects; <PropertyIsGreaterThan><N>year_from</N><Literal>2023</Literal></PropertyIsGreaterThan>; year_from > 2023",
                "rivers; <And><PropertyIsGreaterThan><N>length_km</N><Literal>30</Literal></PropertyIsGreaterThan><PropertyIsEqualTo><N>class</N><Literal>main</Literal></PropertyIsEqualTo></And>; length_km > 30 AND \"class\" = 'main'",
                "rivers; <Or><PropertyIsGreaterThan><N>length_km</N><Literal>100</Literal></PropertyIsGreaterThan><PropertyIsNull><N>length_km</N></PropertyIsNull></Or>; length_km > 100 OR length_km IS NULL",
                "rivers; <Not><PropertyIsNull><N>length_km</N></PropertyIsNull></Not>; NOT (length_km IS NULL)",
                "rivers; <BBOX><N>geometry</N>$BOX</BBOX>; INTERSECTS(geometry, $AREA)",
                "rivers; <BBOX>$BOX</BBOX>; BBOX(geometry, 118.6, 24.8, 118.8, 25.0)",
                "rivers; <Intersects><N>geometry</N>$POLYGON</Intersects>; INTERSECTS(geometry, $AREA)",
                "districts; <Intersects><N>geometry</N>$LINE</Intersects>; INTERSECTS(geometry, LINESTRING(118.5 24.9, 118.9 24.95))",
                "places; <Within><N>geometry</N>$POLYGON</Within>; WITHIN(geometry, $AREA)",
                "places; <Disjoint><N>geometry</N>$BOX</Disjoint>; DISJOINT(geometry, $AREA)",
                "districts; <Contains><N>geometry</N>$POINT</Contains>; CONTAINS(geometry, POINT(118.6 24.9))",
                "districts; <Overlaps><N>geometry</N>$POLYGON</Overlaps>; OVERLAPS(geometry, $AREA)",
                "rivers; <Crosses><N>geometry</N>$POLYGON</Crosses>; CROSSES(geometry, $AREA)",
                "districts; <Touches><N>geometry</N>$POLYGON</Touches>; TOUCHES(geometry, $AREA)",
                "places; <Equals><N>geometry</N>$POINT</Equals>; EQUALS(geometry, POINT(118.6 24.9))",
                "rivers; <DWithin><N>geometry</N>$POINT<Distance uom='m' units='m'>2500</Distance></DWithin>; DWITHIN(geometry, POINT(118.6 24.9), 2500, meters)",
                "rivers; <DWithin><N>geometry</N>$POINT<Distance uom='km' units='km'>3</Distance></DWithin>; DWITHIN(geometry, POINT(118.6 24.9), 3, kilometers)",
                "rivers; <Beyond><N>geometry</N>$POINT<Distance uom='m' units='m'>2500</Distance></Beyond>; BEYOND(geometry, POINT(118.6 24.9), 2500, meters)"
            })
    void asksTheSameAsCql(String type, String condition, String cql) {
        List<String> expected = ids(catalogue.find(type).orElseThrow(), cql.replace("$AREA", CQL_AREA));
        String filled = condition
                .replace("$BOX", BOX)
                .replace("$POLYGON", AREA)
                .replace("$POINT", POINT)
                .replace("$LINE", LINE);
        String fes = fes(filled);
        String ogc = ogc(filled);

        assertThat(asked("2.0.0", "TYPENAMES", type, "FILTER", fes))
                .as("2.0 by parameters")
                .isEqualTo(expected);
        assertThat(asked("1.1.0", "TYPENAME", type, "FILTER", ogc))
                .as("1.1 by parameters")
                .isEqualTo(expected);
        assertThat(asked("2.0.0", "TYPENAMES", type, "CQL_FILTER", cql.replace("$AREA", CQL_AREA)))
                .as("as CQL")
                .isEqualTo(expected);
        assertThat(sent(
                        "<wfs:GetFeature xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:p='https://spatialplan.org/ns/plan'"
                                + " outputFormat='application/json'><wfs:Query typeNames='p:" + type + "'>" + fes
                                + "</wfs:Query></wfs:GetFeature>"))
                .as("2.0 as a document")
                .isEqualTo(expected);
        assertThat(sent(
                        "<wfs:GetFeature xmlns:wfs='http://www.opengis.net/wfs' outputFormat='json'><wfs:Query typeName='"
                                + type + "'>" + ogc + "</wfs:Query></wfs:GetFeature>"))
                .as("1.1 as a document")
                .isEqualTo(expected);
    }

    /** Days are compared in UTC, in whatever zone the machine runs: the expected days are read from the rows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "After; <gml:TimeInstant gml:id='t'><gml:timePosition>2020-01-01</gml:timePosition></gml:TimeInstant>; 2020-01-02; 9999-01-01",
                "Before; <gml:TimeInstant gml:id='t'><gml:timePosition>2024-01-01T00:00:00Z</gml:timePosition></gml:TimeInstant>; 0001-01-01; 2023-12-31",
                "TEquals; <gml:TimeInstant gml:id='t'><gml:timePosition>2024-01-01</gml:timePosition></gml:TimeInstant>; 2024-01-01; 2024-01-01",
                "During; <gml:TimePeriod gml:id='t'><gml:beginPosition>2017-12-31</gml:beginPosition><gml:endPosition>2018-01-02</gml:endPosition></gml:TimePeriod>; 2018-01-01; 2018-01-01",
                "Begins; <gml:TimePeriod gml:id='t'><gml:beginPosition>2018-01-01</gml:beginPosition><gml:endPosition>2019-01-01</gml:endPosition></gml:TimePeriod>; 2018-01-01; 2018-01-01",
                "Ends; <gml:TimePeriod gml:id='t'><gml:begin><gml:TimeInstant gml:id='u'><gml:timePosition>2020-01-01</gml:timePosition></gml:TimeInstant></gml:begin><gml:end><gml:TimeInstant gml:id='v'><gml:timePosition>2024-01-01</gml:timePosition></gml:TimeInstant></gml:end></gml:TimePeriod>; 2024-01-01; 2024-01-01"
            })
    void asksAboutTime(String operator, String time, String from, String to) {
        FeatureTable places = catalogue.find("places").orElseThrow();
        List<String> expected = places.rows().stream()
                .filter(row -> {
                    String day = String.valueOf(((java.util.Date) row.getAttribute("as_of")).toInstant())
                            .substring(0, 10);
                    return day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
                })
                .map(row -> row.getID())
                .sorted()
                .toList();
        String filter = fes("<" + operator + "><N>as_of</N>" + time + "</" + operator + ">");

        assertThat(asked("2.0.0", "TYPENAMES", "places", "FILTER", filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ResourceId,rid,fes", "FeatureId,fid,ogc", "GmlObjectId,gml:id,ogc"})
    void findsByIdentifier(String element, String attribute, String dialect) {
        String ids = "<" + element + " " + attribute + "='rivers.jin-river'/><" + element + " " + attribute
                + "='rivers.nobody'/>";
        String filter = dialect.equals("fes") ? fes(ids) : ogc(ids);

        assertThat(asked(dialect.equals("fes") ? "2.0.0" : "1.1.0", "TYPENAME", "rivers", "FILTER", filter))
                .containsExactly("rivers.jin-river");
    }

    private List<String> ids(FeatureTable table, String cql) {
        return table
                .select(FeatureQuery.all(catalogue.filters().of(CqlText.parse(cql), table.schema())))
                .rows()
                .stream()
                .map(row -> row.getID())
                .sorted()
                .toList();
    }

    private static String fes(String condition) {
        return "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'"
                + " xmlns:q='https://spatialplan.org/ns/plan'>"
                + prefixed(condition, "fes")
                        .replace("<N>", "<fes:ValueReference>q:")
                        .replace("</N>", "</fes:ValueReference>")
                + "</fes:Filter>";
    }

    private static String ogc(String condition) {
        return "<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'>"
                + prefixed(condition, "ogc")
                        .replace("<N>", "<ogc:PropertyName>")
                        .replace("</N>", "</ogc:PropertyName>")
                + "</ogc:Filter>";
    }

    private static String prefixed(String condition, String prefix) {
        return condition.replaceAll("<(/?)(?!gml:|/|N>)(\\w)", "<$1" + prefix + ":$2");
    }

    private List<String> asked(String version, String... parameters) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "SERVICE", "WFS", "VERSION", version, "REQUEST", "GetFeature", "OUTPUTFORMAT", "application/json"));
        all.addAll(List.of(parameters));
        return found(get("/ows", all.toArray(new String[0])));
    }

    private List<String> sent(String document) {
        return found(post("/ows", "text/xml", document));
    }

    private static List<String> found(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode features = answer.json().get("features");
        return java.util.stream.StreamSupport.stream(features.spliterator(), false)
                .map(feature -> feature.get("id").asString())
                .sorted()
                .toList();
    }
}
