package org.spatialplan.portrayal.style;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.spatialplan.text.Messages;

/** Reads the XML of a style with the line of each element. Document types, and so all entities, are refused. */
final class StyleXml {

    private static final int DEEPEST = 64;

    private final String file;
    private final XMLStreamReader xml;

    private StyleXml(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    static StyleElement read(String file, String text) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw new InvalidStyleException(
                            file, xml.getLocation().getLineNumber(), Messages.of("portrayal.style.doctype"));
                }
            }
            return new StyleXml(file, xml).element(0);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new InvalidStyleException(file, line, Messages.of("portrayal.style.no-xml"), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched for a style");
        });
        return factory;
    }

    private StyleElement element(int depth) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String name = xml.getLocalName();
        if (depth > DEEPEST) {
            throw new InvalidStyleException(file, line, Messages.of("portrayal.style.nested", DEEPEST));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        List<Object> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                pieces.add(element(depth + 1));
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
                pieces.add(xml.getText());
            } else if (xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new InvalidStyleException(file, line, Messages.of("portrayal.style.entity"));
            }
        }
        return new StyleElement(file, line, name, attributes, text.toString().strip(), List.copyOf(pieces));
    }
}
