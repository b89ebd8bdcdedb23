package org.spatialplan.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.web.HttpTest;

/** Every wrong parameter is the exception that the standard names, with the parameter as locator; none is a defect. */
class WfsFaultTest extends HttpTest {

    private static final String FES = "http://www.opengis.net/fes/2.0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "REQUEST=GetCapabilities|400|MissingParameterValue|service",
                "SERVICE=ASDF&REQUEST=GetCapabilities|400|InvalidParameterValue|service",
                "SERVICE=WFS|400|MissingParameterValue|request",
                "SERVICE=WFS&VERSION=2.0.0&REQUEST=Dance|501|OperationNotSupported|Dance",
                "SERVICE=WFS&VERSION=2.0.0&REQUEST=LockFeature|501|OperationNotSupported|LockFeature",
                "SERVICE=WFS&VERSION=1.1.0&REQUEST=GetPropertyValue|501|OperationNotSupported|GetPropertyValue",
                "SERVICE=WFS&REQUEST=GetCapabilities&ACCEPTVERSIONS=3.0.0|400|VersionNegotiationFailed|acceptVersions",
                "SERVICE=WFS&REQUEST=GetCapabilities&SECTIONS=Nothing|400|InvalidParameterValue|sections",
                "SERVICE=WFS&REQUEST=GetFeature&TYPENAMES=rivers|400|MissingParameterValue|version",
                "SERVICE=WFS&VERSION=9.9&REQUEST=GetFeature&TYPENAMES=rivers|400|InvalidParameterValue|version",
                "$2&REQUEST=DescribeFeatureType&TYPENAMES=nothing|400|InvalidParameterValue|typeNames",
                "$2&REQUEST=DescribeFeatureType&OUTPUTFORMAT=csv|400|InvalidParameterValue|outputFormat",
                "$2&REQUEST=GetFeature|400|MissingParameterValue|typeNames",
                "$1&REQUEST=GetFeature|400|MissingParameterValue|typeName",
                "$2&REQUEST=GetFeature&TYPENAMES=nothing|400|InvalidParameterValue|typeNames",
                "$1&REQUEST=GetFeature&TYPENAME=nothing|400|InvalidParameterValue|typeName",
                "$2&REQUEST=GetFeature&TYPENAMES=x:rivers&NAMESPACES=xmlns(x,http://example.org)|400|InvalidParameterValue|typeNames",
                "$2&REQUEST=GetFeature&TYPENAMES=rivers,parks|501|OptionNotSupported|typeNames",
                "$R&COUNT=-1|400|InvalidParameterValue|count",
                "$R&COUNT=many|400|InvalidParameterValue|count",
                "$R&STARTINDEX=1.5|400|InvalidParameterValue|startIndex",
                "$1&REQUEST=GetFeature&TYPENAME=rivers&MAXFEATURES=x|400|InvalidParameterValue|maxFeatures",
                "$R&RESULTTYPE=all|400|InvalidParameterValue|resultType",
                "$R&RESOLVE=remote|400|InvalidParameterValue|resolve",
                "$R&OUTPUTFORMAT=pdf|400|InvalidParameterValue|outputFormat",
                "$R&SRSNAME=urn:ogc:def:crs:EPSG::32690|400|InvalidParameterValue|srsName",
                "$R&SRSNAME=nonsense|400|InvalidParameterValue|srsName",
                "$R&BBOX=1,2,3|400|InvalidParameterValue|bbox",
                "$R&BBOX=1,2,3,x|400|InvalidParameterValue|bbox",
                "$R&BBOX=25,118,24,119|400|InvalidParameterValue|bbox",
                "$R&BBOX=24,118,25,119,EPSG:0000|400|InvalidParameterValue|bbox",
                "$R&PROPERTYNAME=nothing|400|InvalidParameterValue|propertyName",
                "$R&SORTBY=nothing|400|InvalidParameterValue|sortBy",
                "$R&SORTBY=name_zh SIDEWAYS|400|InvalidParameterValue|sortBy",
                "$R&SORTBY=geometry|400|InvalidParameterValue|sortBy",
                "$R&RESOURCEID=parks.x|400|InvalidParameterValue|RESOURCEID",
                "$R&RESOURCEID=rivers.x&BBOX=24,118,25,119|400|InvalidParameterValue|bbox",
                "$R&CQL_FILTER=((|400|InvalidParameterValue|cql_filter",
                "$R&CQL_FILTER=nothing = 1|400|InvalidParameterValue|cql_filter",
                "$R&FILTER=<Filter|400|OperationParsingFailed|filter",
                "$R&FILTER=<Nothing/>|400|InvalidParameterValue|filter",
                "$2&REQUEST=GetFeature&STOREDQUERY_ID=nothing|400|InvalidParameterValue|storedQuery_Id",
                "$2&REQUEST=GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById|400|MissingParameterValue|id",
                "$2&REQUEST=GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID=rivers.x|404|NotFound|id",
                "$2&REQUEST=DescribeStoredQueries&STOREDQUERY_ID=nothing|400|InvalidParameterValue|storedQuery_Id",
                "$2&REQUEST=GetPropertyValue&TYPENAMES=rivers|400|MissingParameterValue|valueReference",
                "$2&REQUEST=GetPropertyValue&TYPENAMES=rivers&VALUEREFERENCE=|400|InvalidParameterValue|valueReference",
                "$2&REQUEST=GetPropertyValue&TYPENAMES=rivers&VALUEREFERENCE=x|400|InvalidParameterValue|valueReference",
            })
    void isTold(String query, int status, String code, String locator) {
        String filled = query.replace("$R", "$2&REQUEST=GetFeature&TYPENAMES=rivers")
                .replace("$2", "SERVICE=WFS&VERSION=2.0.0")
                .replace("$1", "SERVICE=WFS&VERSION=1.1.0");
        requireReport(ask(filled), status, code, locator, filled.contains("VERSION=1.1.0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<PropertyIsEqualTo><ValueReference>x</ValueReference><Literal>1</Literal></PropertyIsEqualTo>|InvalidParameterValue",
                "<PropertyIsEqualTo><ValueReference xmlns:e='http://e'>e:name_zh</ValueReference><Literal>1</Literal></PropertyIsEqualTo>|InvalidParameterValue",
                "<PropertyIsEqualTo><ValueReference>name_zh</ValueReference></PropertyIsEqualTo>|InvalidParameterValue",
                "<PropertyIsLessThan><ValueReference>length_km</ValueReference><Literal>long</Literal></PropertyIsLessThan>|InvalidParameterValue",
                "<PropertyIsLessThan><ValueReference>as_of</ValueReference><Literal>yesterday</Literal></PropertyIsLessThan>|InvalidParameterValue",
                "<PropertyIsLessThan><ValueReference>gml:boundedBy</ValueReference><Literal>1</Literal></PropertyIsLessThan>|OperationProcessingFailed",
                "<Function name='f'/>|InvalidParameterValue",
                "<And><PropertyIsNull><ValueReference>name_zh</ValueReference></PropertyIsNull></And>|InvalidParameterValue",
                "<BBOX><ValueReference>gml:description</ValueReference><gml:Envelope><gml:lowerCorner>1 1</gml:lowerCorner><gml:upperCorner>2 2</gml:upperCorner></gml:Envelope></BBOX>|InvalidParameterValue",
                "<BBOX><gml:Envelope><gml:lowerCorner>1</gml:lowerCorner></gml:Envelope></BBOX>|InvalidParameterValue",
                "<BBOX><gml:Envelope srsName='EPSG:99'><gml:lowerCorner>1 1</gml:lowerCorner><gml:upperCorner>2 2</gml:upperCorner></gml:Envelope></BBOX>|InvalidParameterValue",
                "<Intersects><ValueReference>name_zh</ValueReference><gml:Point><gml:pos>1 1</gml:pos></gml:Point></Intersects>|InvalidParameterValue",
                "<Intersects><ValueReference>geometry</ValueReference><gml:Point><gml:pos>a b</gml:pos></gml:Point></Intersects>|InvalidParameterValue",
                "<Intersects><ValueReference>geometry</ValueReference><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>1 1 2 2 3 3</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Intersects>|InvalidParameterValue",
                "<DWithin><ValueReference>geometry</ValueReference><gml:Point><gml:pos>25 118</gml:pos></gml:Point><Distance uom='parsec'>1</Distance></DWithin>|InvalidParameterValue",
                "<DWithin><ValueReference>geometry</ValueReference><gml:Point><gml:pos>25 118</gml:pos></gml:Point><Distance uom='m'>-1</Distance></DWithin>|InvalidParameterValue",
                "<During><ValueReference>name_zh</ValueReference><gml:TimePeriod><gml:beginPosition>2020-01-01</gml:beginPosition><gml:endPosition>2021-01-01</gml:endPosition></gml:TimePeriod></During>|InvalidParameterValue",
                "<During><ValueReference>as_of</ValueReference><gml:TimePeriod/></During>|InvalidParameterValue",
                "<ResourceId rid='parks.x'/>|InvalidParameterValue",
            })
    void isToldOfFilters(String condition, String code) {
        String filter =
                "<Filter xmlns='" + FES + "' xmlns:gml='http://www.opengis.net/gml/3.2'>" + condition + "</Filter>";
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
                "FILTER",
                filter);

        assertThat(answer.status()).as(answer.body()).isIn(400, 403);
        assertThat(answer.body()).contains("exceptionCode=\"" + code + "\"");
    }

    @Test
    void documentsCannotReachOut() {
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                + "<GetFeature xmlns='http://www.opengis.net/wfs/2.0'><Query typeNames='&e;'/></GetFeature>";
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
                + "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' handle='&c;'/>";
        requireReport(post("/ows", "text/xml", external), 400, "OperationParsingFailed", "request", false);
        requireReport(post("/ows", "text/xml", laughs), 400, "OperationParsingFailed", "request", false);
        requireReport(
                get(
                        "/ows",
                        "SERVICE",
                        "WFS",
                        "VERSION",
                        "2.0.0",
                        "REQUEST",
                        "GetFeature",
                        "TYPENAMES",
                        "rivers",
                        "FILTER",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Filter>&e;</Filter>"),
                400,
                "OperationParsingFailed",
                "filter",
                false);
    }

    @Test
    void documentsAreOfLimitedDepth() {
        String deep = "<Not>".repeat(20_000) + "</Not>".repeat(20_000);
        String filter = "<Filter xmlns='" + FES + "'>" + deep + "</Filter>";
        String document = "<GetFeature xmlns='http://www.opengis.net/wfs/2.0'><Query typeNames='rivers'>" + filter
                + "</Query></GetFeature>";

        requireReport(post("/ows", "text/xml", document), 400, "OperationParsingFailed", "request", false);
    }

    /** A tree of millions of small elements would fill the memory. */
    @Test
    void documentsAreOfLimitedSize() {
        String wide =
                "<GetFeature xmlns='http://www.opengis.net/wfs/2.0'>" + "<a/>".repeat(1_000_000) + "</GetFeature>";
        String huge = "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' handle='" + "x".repeat(17_000_000) + "'/>";

        requireReport(post("/ows", "text/xml", wide), 400, "OperationParsingFailed", "request", false);
        requireReport(post("/ows", "text/xml", huge), 400, "OperationParsingFailed", "request", false);
    }

    @Test
    void documentsOfOtherKindsAreRefused() {
        requireReport(post("/ows", "text/xml", "no xml"), 400, "OperationParsingFailed", "request", false);
        requireReport(
                post("/ows", "text/xml", "<LockFeature xmlns='http://www.opengis.net/wfs' service='WFS'/>"),
                501,
                "OperationNotSupported",
                "LockFeature",
                true);
    }

    private Answer ask(String query) {
        String[] pairs = query.split("&");
        String[] parameters = new String[pairs.length * 2];
        for (int i = 0; i < pairs.length; i++) {
            parameters[2 * i] = pairs[i].substring(0, pairs[i].indexOf('='));
            parameters[2 * i + 1] = pairs[i].substring(pairs[i].indexOf('=') + 1);
        }
        return get("/ows", parameters);
    }

    private static void requireReport(Answer answer, int status, String code, String locator, boolean old) {
        assertThat(answer.body()).contains("exceptionCode=\"" + code + "\" locator=\"" + locator + "\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(old ? "http://www.opengis.net/ows\"" : "http://www.opengis.net/ows/1.1\"");
        assertThat(answer.body()).contains("version=\"" + (old ? "1.0.0" : "2.0.0") + "\"");
        assertThat(answer.contentType()).contains("xml");
    }
}
