package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Capabilities of both versions. */
class GetCapabilitiesTest extends WmsTest {

    private Answer capabilities(String... query) {
        return ows(changed(Map.of("SERVICE", "WMS", "REQUEST", "GetCapabilities"), query));
    }

    @ParameterizedTest
    @CsvSource({
        "VERSION,1.3.0,1.3.0",
        "VERSION,1.1.1,1.1.1",
        "VERSION,100.0.0,1.3.0",
        "VERSION,0.0.0,1.1.1",
        "VERSION,1.2.0,1.1.1",
        "WMTVER,1.1.1,1.1.1",
        "WMTVER,1.3.0,1.3.0",
        "FORMAT,text/x-unknown,1.3.0",
        "X,Y,1.3.0"
    })
    void versions_are_negotiated(String parameter, String value, String version) {
        Answer answer = capabilities(parameter, value);

        assertThat(answer.body()).contains(" version=\"" + version + "\"");
        assertThat(answer.contentType())
                .startsWith(version.equals("1.3.0") ? "text/xml" : "application/vnd.ogc.wms_xml");
    }

    @Test
    void update_sequence() {
        String sequence = document(capabilities()).getDocumentElement().getAttribute("updateSequence");
        long number = Long.parseLong(sequence);

        assertThat(fault(capabilities("UPDATESEQUENCE", sequence))).startsWith("CurrentUpdateSequence");
        assertThat(fault(capabilities("UPDATESEQUENCE", "" + (number + 1)))).startsWith("InvalidUpdateSequence");
        assertThat(fault(capabilities("UPDATESEQUENCE", "abc"))).startsWith("InvalidUpdateSequence");
        assertThat(capabilities("UPDATESEQUENCE", "" + (double) (number - 1)).body())
                .contains("<WMS_Capabilities");
    }

    @Test
    void every_layer_is_offered_with_titles_in_both_languages_and_the_limits_of_its_use() {
        Document document = document(capabilities());

        assertThat(texts(document, "Name")).contains("plan", "red-lines", "rivers", "projects", "actions", "conflicts");
        assertThat(texts(document, "Title")).contains("河流 Rivers");
        assertThat(texts(document, "Abstract"))
                .anyMatch(text -> text.contains("示意，非法定") && text.contains("illustrative, not legal"));
        assertThat(texts(document, "CRS"))
                .containsExactly(
                        "CRS:84",
                        "EPSG:4326",
                        "EPSG:4490",
                        "EPSG:3857",
                        "EPSG:4548",
                        "EPSG:4549",
                        "EPSG:4527",
                        "EPSG:4528");
        assertThat(texts(document, "MaxWidth")).containsExactly("4096");
        assertThat(document.getElementsByTagName("Dimension").getLength()).isPositive();
        assertThat(document.getElementsByTagName("Attribution").getLength()).isPositive();
    }

    /** A box is where its layer is, in the axis order of the version. */
    @Test
    void boxes_can_be_asked_for_as_they_stand() {
        for (String version : List.of("1.3.0", "1.1.1")) {
            Document document = document(capabilities("VERSION", version));
            NodeList boxes = document.getElementsByTagName("BoundingBox");
            for (int i = 0; i < boxes.getLength(); i++) {
                Element box = (Element) boxes.item(i);
                Element layer = (Element) box.getParentNode();
                if (name(layer).equals("city")) {
                    String crs = box.getAttribute(version.equals("1.3.0") ? "CRS" : "SRS");
                    String numbers = box.getAttribute("minx") + "," + box.getAttribute("miny") + ","
                            + box.getAttribute("maxx") + "," + box.getAttribute("maxy");
                    Map<String, String> map = version.equals("1.3.0") ? map("CRS", crs) : map111("SRS", crs);
                    BufferedImage picture = picture(changed(map, "BBOX", numbers));
                    assertThat(picture.getRGB(100, 100)).as(crs).isNotEqualTo(0xFFFFFFFF);
                }
            }
        }
    }

    @Test
    void legends_have_the_size_that_is_told() {
        NodeList legends = document(capabilities()).getElementsByTagName("LegendURL");
        assertThat(legends.getLength()).isPositive();
        for (int i = 0; i < legends.getLength(); i++) {
            Element legend = (Element) legends.item(i);
            Element link =
                    (Element) legend.getElementsByTagName("OnlineResource").item(0);
            BufferedImage picture = picture(follow(link.getAttribute("xlink:href")));
            assertThat(picture.getWidth() + "x" + picture.getHeight())
                    .isEqualTo(legend.getAttribute("width") + "x" + legend.getAttribute("height"));
        }
    }

    @Test
    void names_of_layers_are_unique() {
        List<String> names = texts(document(capabilities("VERSION", "1.1.1")), "Name");

        assertThat(new HashSet<>(names)).contains("OGC:WMS", "plan");
    }

    private static String name(Element layer) {
        NodeList children = layer.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals("Name")) {
                return children.item(i).getTextContent();
            }
        }
        return "";
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Document document(Answer answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new ByteArrayInputStream(answer.bytes()));
        } catch (Exception e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
