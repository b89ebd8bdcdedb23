package org.spatialplan.ogc.csw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.web.HttpTest;

/** Requests of CSW 2.0.2 in both encodings: what is found, and what is refused with which report. */
class CswTest extends HttpTest {

    private static final Pattern ID = Pattern.compile("<dc:identifier>([^<]+)</dc:identifier>");
    private static final String GET_RECORDS =
            "SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=csw:Record&RESULTTYPE=results&MAXRECORDS=100&";

    private Answer ask(String query) {
        return follow(address("/ows") + "?"
                + query.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"));
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ID.matcher(answer.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private Answer post(String body) {
        return post(
                "/ows",
                "application/xml",
                "<csw:GetRecords xmlns:csw='http://www.opengis.net/cat/csw/2.0.2' xmlns:ogc='http://www.opengis.net/ogc'"
                        + " xmlns:gml='http://www.opengis.net/gml' xmlns:x='http://purl.org/dc/elements/1.1/' service='CSW'"
                        + " version='2.0.2' resultType='results' maxRecords='100'>" + body + "</csw:GetRecords>");
    }

    private Answer filter(String condition) {
        return post("<csw:Query typeNames='csw:Record'><csw:ElementSetName>brief</csw:ElementSetName>"
                + "<csw:Constraint version='1.1.0'><ogc:Filter>" + condition
                + "</ogc:Filter></csw:Constraint></csw:Query>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ogc:PropertyIsEqualTo><ogc:PropertyName>dc:identifier</ogc:PropertyName><ogc:Literal>rivers</ogc:Literal></ogc:PropertyIsEqualTo> | rivers",
                "<ogc:PropertyIsEqualTo><ogc:PropertyName>x:identifier</ogc:PropertyName><ogc:Literal>rivers</ogc:Literal></ogc:PropertyIsEqualTo> | rivers",
                "<ogc:PropertyIsEqualTo><ogc:PropertyName>/csw:Record/dc:identifier</ogc:PropertyName><ogc:Literal>rivers</ogc:Literal></ogc:PropertyIsEqualTo> | rivers",
                "<ogc:PropertyIsEqualTo><ogc:PropertyName>identifier</ogc:PropertyName><ogc:Literal>rivers</ogc:Literal></ogc:PropertyIsEqualTo> | rivers",
                "<ogc:FeatureId fid='rivers'/> | rivers",
                "<ogc:PropertyIsEqualTo matchCase='false'><ogc:PropertyName>dc:title</ogc:PropertyName><ogc:Literal>河流 / RIVERS</ogc:Literal></ogc:PropertyIsEqualTo> | rivers",
                "<ogc:PropertyIsLike wildCard='%' singleChar='_' escapeChar='!'><ogc:PropertyName>AnyText</ogc:PropertyName><ogc:Literal>STBHHX</ogc:Literal></ogc:PropertyIsLike> | red-lines",
                "<ogc:PropertyIsEqualTo><ogc:PropertyName>csw:AnyText</ogc:PropertyName><ogc:Literal>stbhhx</ogc:Literal></ogc:PropertyIsEqualTo> | red-lines",
                "<ogc:PropertyIsEqualTo><ogc:PropertyName>dc:subject</ogc:PropertyName><ogc:Literal>STBHHX</ogc:Literal></ogc:PropertyIsEqualTo> | red-lines",
                "<ogc:PropertyIsNull><ogc:PropertyName>dct:license</ogc:PropertyName></ogc:PropertyIsNull> | conflicts",
            })
    void filtersFind(String condition, String expected) {
        assertThat(ids(filter(condition))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSTRAINTLANGUAGE=CQL_TEXT&CONSTRAINT=dc:identifier='rivers'",
                "CONSTRAINTLANGUAGE=CQL_TEXT&CONSTRAINT=title LIKE '河流%25'",
                "CONSTRAINTLANGUAGE=cql_text&CONSTRAINT=BBOX(ows:BoundingBox,118,24,119,25) AND dc:identifier IN ('rivers','nosuch')",
                "CONSTRAINTLANGUAGE=FILTER&CONSTRAINT=<Filter><PropertyIsEqualTo><PropertyName>dc:identifier</PropertyName>"
                        + "<Literal>rivers</Literal></PropertyIsEqualTo></Filter>"
            })
    void parametersFind(String constraint) {
        assertThat(ids(ask(GET_RECORDS + constraint))).containsExactly("rivers");
    }

    @Test
    void hitsAreCountedAndPagesGoOn() {
        assertThat(ask(GET_RECORDS.replace("results", "hits")).body())
                .contains("numberOfRecordsReturned=\"0\"", "nextRecord=\"1\"");
        List<String> all = ids(ask(GET_RECORDS + "ELEMENTSETNAME=brief&SORTBY=dc:identifier:D"));
        Answer page = ask(GET_RECORDS.replace("MAXRECORDS=100", "MAXRECORDS=3&STARTPOSITION=4")
                + "ELEMENTSETNAME=brief&SORTBY=dc:identifier:D");

        assertThat(all.stream().filter(id -> !id.equals("STBHHX"))).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(ids(page)).isEqualTo(all.subList(3, 6));
        assertThat(page.body()).contains("nextRecord=\"7\"", "numberOfRecordsReturned=\"3\"", "elementSet=\"brief\"");
        assertThat(ask(GET_RECORDS + "STARTPOSITION=900").body())
                .contains("numberOfRecordsReturned=\"0\"", "nextRecord=\"0\"");
        assertThat(ask(GET_RECORDS + "ELEMENTNAME=dc:identifier").body()).doesNotContain("dc:title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVICE=CSW | MissingParameterValue | request",
                "SERVICE=CSW&REQUEST=GetRecords | MissingParameterValue | version",
                "SERVICE=CSW&REQUEST=GetRecords&VERSION=2.0.0 | InvalidParameterValue | version",
                "SERVICE=CSW&REQUEST=GetCapabilities&ACCEPTVERSIONS=3.0.0 | VersionNegotiationFailed | acceptVersions",
                "SERVICE=CSW&REQUEST=GetCapabilities&SECTIONS=x | InvalidParameterValue | sections",
                "SERVICE=CSW&VERSION=2.0.2&REQUEST=Transaction | OperationNotSupported | Transaction",
                "SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords | MissingParameterValue | typeNames",
                "SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecordById | MissingParameterValue | Id",
                "SERVICE=CSW&VERSION=2.0.2&REQUEST=GetDomain | MissingParameterValue | PropertyName",
                "SERVICE=CSW&VERSION=2.0.2&REQUEST=GetDomain&PROPERTYNAME=dc:x | InvalidParameterValue | PropertyName",
                "SERVICE=CSW&VERSION=2.0.2&REQUEST=GetDomain&PARAMETERNAME=x | InvalidParameterValue | ParameterName",
                "SERVICE=CSW&VERSION=2.0.2&REQUEST=DescribeRecord&TYPENAME=x:y | InvalidParameterValue | typeName",
                "SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=x:y | InvalidParameterValue | typeNames",
                "+OUTPUTFORMAT=application/json | InvalidParameterValue | outputFormat",
                "+OUTPUTSCHEMA=urn:x | InvalidParameterValue | outputSchema",
                "+RESULTTYPE=nothing | InvalidParameterValue | resultType",
                "+STARTPOSITION=0 | InvalidParameterValue | startPosition",
                "+MAXRECORDS=-1 | InvalidParameterValue | maxRecords",
                "+ELEMENTSETNAME=most | InvalidParameterValue | ElementSetName",
                "+ELEMENTNAME=dc:nosuch | InvalidParameterValue | ElementName",
                "+ELEMENTNAME=dc:title&ELEMENTSETNAME=full | InvalidParameterValue | ElementName",
                "+SORTBY=dc:nosuch:A | InvalidParameterValue | SortBy",
                "+SORTBY=ows:BoundingBox | InvalidParameterValue | SortBy",
                "+DISTRIBUTEDSEARCH=true | OptionNotSupported | DistributedSearch",
                "+RESPONSEHANDLER=mailto:x | OptionNotSupported | ResponseHandler",
                "+CONSTRAINT=x | MissingParameterValue | constraintLanguage",
                "+CONSTRAINT= | InvalidParameterValue | constraint",
                "+CONSTRAINTLANGUAGE=SQL&CONSTRAINT=x | InvalidParameterValue | constraintLanguage",
                "+CONSTRAINTLANGUAGE=CQL_TEXT&CONSTRAINT=dc:nosuch=1 | InvalidParameterValue | constraint",
                "+CONSTRAINTLANGUAGE=CQL_TEXT&CONSTRAINT=csw:AnyText IS NULL | InvalidParameterValue | constraint",
                "+CONSTRAINTLANGUAGE=FILTER&CONSTRAINT=<Filter/> | InvalidParameterValue | constraint",
                "+FILTER=x | InvalidParameterValue | filter",
                "+Q=红线 | InvalidParameterValue | q",
                "+BBOX=1,2,3,4 | InvalidParameterValue | bbox"
            })
    void whatIsNotUnderstoodIsRefused(String query, String code, String locator) {
        Answer answer = ask(
                query.startsWith("+")
                        ? GET_RECORDS
                                        .replace("&" + query.substring(1).split("=")[0] + "=results", "")
                                        .replace("&" + query.substring(1).split("=")[0] + "=100", "")
                                + query.substring(1)
                        : query);

        assertThat(answer.body())
                .contains("ows:ExceptionReport", "version=\"1.2.0\"", "exceptionCode=\"" + code + "\"")
                .contains("locator=\"" + locator + "\"");
        assertThat(answer.status()).isBetween(400, 501);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<csw:Query typeNames='csw:Record'><csw:Where/></csw:Query> | Where",
                "<csw:Query typeNames='csw:Record'><csw:Constraint/></csw:Query> | Constraint",
                "<csw:Query typeNames='csw:Record'><csw:Constraint><csw:Sql>1</csw:Sql></csw:Constraint></csw:Query> | Constraint",
                "<csw:Query/> | typeNames",
                "<csw:DistributedSearch/><csw:Query typeNames='csw:Record'/> | DistributedSearch",
                "<csw:Query typeNames='csw:Record'/><csw:Query typeNames='csw:Record'/> | Query"
            })
    void noElementIsSkipped(String body, String locator) {
        assertThat(post(body).body()).contains("locator=\"" + locator + "\"");
    }

    /** No way out of a document, and no way to exhaust the service. */
    @Test
    void documentsAreReadSafely() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><GetRecords"
                + " xmlns='http://www.opengis.net/cat/csw/2.0.2' service='CSW' version='2.0.2'>&e;</GetRecords>";

        assertThat(post("/ows", "text/xml", entity).body())
                .contains("OperationParsingFailed")
                .doesNotContain("root:");
        assertThat(filter("<ogc:Not>".repeat(200) + "</ogc:Not>".repeat(200)).status())
                .isEqualTo(400);
        assertThat(filter("<ogc:Not>".repeat(60)
                                + "<ogc:PropertyIsNull><ogc:PropertyName>dc:title</ogc:PropertyName></ogc:PropertyIsNull>"
                                + "</ogc:Not>".repeat(60))
                        .status())
                .isEqualTo(400);
        assertThat(post(
                                "/ows",
                                "text/xml",
                                "<GetRecords xmlns='http://www.opengis.net/cat/csw/3.0' service='CSW' version='3.0.0'/>")
                        .body())
                .contains("http://www.opengis.net/cat/csw/2.0.2");
    }

    /** By its namespace alone, without the attribute {@code service}, as the schema lets a GetCapabilities be. */
    @Test
    void aDocumentIsKnownByItsNamespace() {
        assertThat(post("/ows", "text/xml", "<GetCapabilities xmlns='http://www.opengis.net/cat/csw/2.0.2'/>")
                        .body())
                .contains("<csw:Capabilities", "SupportedISOQueryables");
    }
}
