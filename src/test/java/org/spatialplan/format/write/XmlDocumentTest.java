package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlDocumentTest {

    /** A tab and a line feed in an attribute become spaces when it is read (XML 1.0, 3.3.3); all else comes back. */
    private static final String HARD = "a < b && \"c\" > 'd'\r\n\u6cc9\u5dde \ud83d\ude00 ]]>";

    @Test
    void elementsAreIndentedAndTextIsNot() {
        XmlDocument xml = new XmlDocument()
                .open("a", "xmlns", "urn:x")
                .leaf("b", "1 < 2")
                .open("c")
                .text("x")
                .raw("<d/>")
                .close()
                .open("e")
                .close()
                .empty("f", "g", "\"")
                .close();

        assertThat(xml)
                .hasToString(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <a xmlns="urn:x">
                          <b>1 &lt; 2</b>
                          <c>x<d/></c>
                          <e/>
                          <f g="&quot;"/>
                        </a>
                        """);
    }

    @Test
    void readersGetTheTextThatWasWritten() throws Exception {
        byte[] document =
                new XmlDocument().open("a").leaf("b", HARD, "c", HARD).close().bytes();

        Element read = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(document))
                .getElementsByTagName("b")
                .item(0);

        assertThat(read.getTextContent()).isEqualTo(HARD);
        assertThat(read.getAttribute("c")).isEqualTo(HARD.replace('\n', ' '));
    }

    @Test
    void bothWritersEscapeAlike() throws IOException {
        String text = HARD + "\u0000\u0008\uffff\ttab";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output out = new Utf8Output(bytes);

        XmlEscape.write(text, out);
        out.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(XmlEscape.of(text))
                .contains("\ufffd");
    }
}
