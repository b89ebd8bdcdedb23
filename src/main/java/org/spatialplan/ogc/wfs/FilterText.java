package org.spatialplan.ogc.wfs;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** Writes a filter of a document as independent text, with the namespaces that were declared around it. */
final class FilterText {

    private FilterText() {}

    static String of(Element filter) {
        Element alone = (Element) filter.cloneNode(true);
        for (Map.Entry<String, String> namespace :
                NamespacesParameter.of(filter).entrySet()) {
            alone.setAttributeNS(
                    XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + namespace.getKey(), namespace.getValue());
        }
        StringWriter text = new StringWriter();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(alone), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException("a document that was read can be written", e);
        }
        return text.toString();
    }
}
