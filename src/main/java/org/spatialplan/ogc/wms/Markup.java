package org.spatialplan.ogc.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document being written, in UTF-8. Names carry their prefixes. Not thread-safe. */
final class Markup {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    private final XMLStreamWriter xml;

    Markup() {
        try {
            this.xml = FACTORY.createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    Markup doctype(String text) {
        return write(() -> xml.writeDTD("\n" + text + "\n"));
    }

    /**
     * Opens an element.
     *
     * @param attributes pairs of name and value
     */
    Markup open(String name, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** An element that holds nothing. */
    Markup empty(String name, String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], writable(attributes[i + 1]));
        }
    }

    Markup close() {
        return write(xml::writeEndElement);
    }

    Markup text(String text) {
        return write(() -> xml.writeCharacters(writable(text)));
    }

    /** An element that holds text only. */
    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Markup that is made already. */
    Markup raw(String markup) {
        return write(() -> {
            xml.writeCharacters("");
            xml.flush();
            try {
                out.write(markup);
            } catch (IOException e) {
                throw new XMLStreamException(e);
            }
        });
    }

    byte[] bytes() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        return bytes.toByteArray();
    }

    private Markup write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** Characters that XML cannot hold become U+FFFD. */
    private static String writable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    /** Memory does not fail to be written. */
    private static AssertionError broken(XMLStreamException e) {
        return new AssertionError(e);
    }
}
