package org.spatialplan.ogc.fes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses documents from clients. A document type declaration is refused, so there are no entities to expand or to
 * fetch; depth is limited, so recursion over the tree is safe. Thread-safe.
 */
public final class SecureXml {

    /** The greatest depth: {@code FilterLimits.MAX_DEPTH} conditions and the geometry in the innermost. */
    public static final int MAX_DEPTH = 100;

    /**
     * The greatest number of elements, which fit {@code FilterLimits.MAX_VERTICES} positions; a tree takes many times
     * the memory of its text.
     */
    public static final int MAX_ELEMENTS = 250_000;

    private static final int MAX_ATTRIBUTES = 500;
    private static final XMLInputFactory STREAMS = streams();

    private SecureXml() {}

    /**
     * Parses a document.
     *
     * @throws XmlFaultException if it is malformed, too deep, or has a document type declaration
     */
    public static Element parse(byte[] document) {
        requireFewElements(document);
        return parse(new InputSource(new ByteArrayInputStream(document)));
    }

    /**
     * Parses a document.
     *
     * @throws XmlFaultException if it is malformed, too deep, or has a document type declaration
     */
    public static Element parse(String document) {
        return parse(new InputSource(new StringReader(document)));
    }

    private static void requireFewElements(byte[] document) {
        try {
            XMLStreamReader reader = STREAMS.createXMLStreamReader(new ByteArrayInputStream(document));
            int elements = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && ++elements > MAX_ELEMENTS) {
                    throw new XmlFaultException("XML of no more than " + MAX_ELEMENTS + " elements", null);
                }
            }
        } catch (XMLStreamException e) {
            throw new XmlFaultException("XML that can be read (" + e.getMessage() + ")", e);
        }
    }

    private static XMLInputFactory streams() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static Element parse(InputSource source) {
        try {
            return builder().parse(source).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new XmlFaultException("XML that can be read (" + e.getMessage() + ")", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setCoalescing(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
            factory.setAttribute("jdk.xml.elementAttributeLimit", Integer.toString(MAX_ATTRIBUTES));
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // else it prints what strangers sent
            return builder;
        } catch (ParserConfigurationException e) {
            throw new XmlFaultException("a parser that can be made safe", e);
        }
    }
}
