package org.spatialplan.ogc.csw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.web.HttpTest;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every answer is valid by the schemas that the OGC and ISO published. */
class CswSchemaTest extends HttpTest {

    private static final String GMD = "http://www.isotc211.org/2005/gmd";
    private static Schema csw;
    private static Schema gmd;

    @BeforeAll
    static void read() throws SAXException {
        csw = OgcSchemas.read("http://schemas.opengis.net/csw/2.0.2/CSW-discovery.xsd");
        gmd = OgcSchemas.read("http://schemas.opengis.net/iso/19139/20060504/gmd/gmd.xsd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REQUEST=GetCapabilities",
                "REQUEST=GetCapabilities&SECTIONS=OperationsMetadata",
                "VERSION=2.0.2&REQUEST=DescribeRecord",
                "VERSION=2.0.2&REQUEST=GetDomain&PROPERTYNAME=dc:subject,dct:modified,csw:AnyText",
                "VERSION=2.0.2&REQUEST=GetDomain&PARAMETERNAME=GetRecords.outputSchema",
                "VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=csw:Record&REQUESTID=urn:x:1",
                "VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=csw:Record&RESULTTYPE=results&MAXRECORDS=100&ELEMENTSETNAME=brief",
                "VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=csw:Record&RESULTTYPE=results&MAXRECORDS=100",
                "VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=csw:Record&RESULTTYPE=results&MAXRECORDS=100&ELEMENTSETNAME=full",
                "VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=csw:Record&RESULTTYPE=results&ELEMENTNAME=dc:title,ows:BoundingBox",
                "VERSION=2.0.2&REQUEST=GetRecordById&ID=rivers,nosuch&ELEMENTSETNAME=full",
                "VERSION=2.0.2&REQUEST=GetRecordById&ID=nosuch",
                "VERSION=2.0.2&REQUEST=Nonsense",
                "VERSION=9&REQUEST=GetRecords"
            })
    void answersAreValid(String query) throws SAXException, IOException {
        Answer answer = follow(address("/ows") + "?SERVICE=CSW&" + query);

        csw.newValidator().validate(new StreamSource(new ByteArrayInputStream(answer.bytes())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brief", "summary", "full"})
    void recordsOfIsoAreValid(String set) throws SAXException, IOException, ParserConfigurationException {
        Answer answer =
                follow(address("/ows") + "?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=gmd:MD_Metadata"
                        + "&RESULTTYPE=results&MAXRECORDS=100&OUTPUTSCHEMA=" + GMD + "&ELEMENTSETNAME=" + set);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList records = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.bytes()))
                .getElementsByTagNameNS(GMD, "MD_Metadata");

        assertThat(records.getLength()).isGreaterThan(15);
        for (int i = 0; i < records.getLength(); i++) {
            gmd.newValidator().validate(new DOMSource(records.item(i)));
        }
    }

    /** The schemas would tell. */
    @Test
    void whatIsWrongIsNotValid() {
        String wrong = get("/ows", "SERVICE", "CSW", "REQUEST", "GetCapabilities")
                .body()
                .replace("ows:ServiceType>", "ows:Service>");

        assertThatThrownBy(() -> csw.newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(wrong.getBytes("UTF-8")))))
                .isInstanceOf(SAXException.class);
    }
}
