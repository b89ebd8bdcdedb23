package org.spatialplan.ogc.ows;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document in a request, and what its root element says.
 *
 * @param namespace of the root element
 * @param name of the root element, without prefix
 * @param service value of its attribute {@code service}
 * @param version value of its attribute {@code version}
 */
public record XmlBody(byte[] bytes, String namespace, String name, Optional<String> service, Optional<String> version) {

    /** A factory without DTDs and external entities: a document cannot make the service read or expand anything. */
    private static final XMLInputFactory SECURE = secure();

    /**
     * Reads the root element.
     *
     * @throws OwsException if the text is not a document, or has a DTD
     */
    public static XmlBody read(byte[] bytes) {
        try {
            XMLStreamReader reader = SECURE.createXMLStreamReader(new ByteArrayInputStream(bytes));
            reader.nextTag();
            return new XmlBody(
                    bytes,
                    Optional.ofNullable(reader.getNamespaceURI()).orElse(""),
                    reader.getLocalName(),
                    Optional.ofNullable(reader.getAttributeValue(null, "service")),
                    Optional.ofNullable(reader.getAttributeValue(null, "version")));
        } catch (XMLStreamException | RuntimeException e) {
            throw OwsException.unreadable("The body is no XML document, or has a document type declaration");
        }
    }

    private static XMLInputFactory secure() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
