package org.spatialplan.format.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.spatialplan.text.Messages;

/**
 * Reads a part of a workbook element by element. Document types are refused, nothing is fetched. Elements are known by their
 * local names, since the transitional and the strict standard have different namespaces. Used by one thread.
 */
final class PartXml implements AutoCloseable {

    private static final int LONGEST_TEXT = 40_000;
    private static final int DEEPEST = 64;

    private final PartStream bytes;
    private final XMLStreamReader xml;
    private int depth;

    PartXml(InputStream part) throws IOException {
        this.bytes = new PartStream(part);
        try {
            this.xml = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched for a workbook");
        });
        return factory;
    }

    /** What the reader came to. */
    enum Step {
        START,
        END,
        OVER
    }

    /** Moves to the next start or end of an element. */
    Step next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                bytes.moveOn();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    requireFlat(++depth);
                    return Step.START;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return Step.END;
                }
                if (event == XMLStreamConstants.DTD) {
                    throw new BrokenWorkbookException(Messages.of("format.excel.document-type"));
                }
            }
            return Step.OVER;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static void requireFlat(int depth) throws BrokenWorkbookException {
        if (depth > DEEPEST) {
            throw new BrokenWorkbookException(Messages.of("format.excel.nested", DEEPEST));
        }
    }

    /**
     * Whether the reader is still within an element.
     *
     * @param step to which it came
     * @throws BrokenWorkbookException if the part ends before the element
     */
    boolean isWithin(Step step, String element) throws BrokenWorkbookException {
        if (step == Step.OVER) {
            throw new BrokenWorkbookException(Messages.of("format.excel.cut-off"));
        }
        return step == Step.START || !isAt(element);
    }

    boolean isAt(String name) {
        return xml.getLocalName().equals(name);
    }

    /** An attribute of the element that starts here, in any namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The text of the element that starts here, up to its end; texts of elements within it do not count. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int outer = depth;
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                bytes.moveOn();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    requireFlat(++depth);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (--depth < outer) {
                        return text.toString();
                    }
                } else if (xml.isCharacters() && depth == outer) {
                    text.append(xml.getText());
                    requireShort(text);
                }
            }
            return text.toString();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static void requireShort(StringBuilder text) throws BrokenWorkbookException {
        if (text.length() > LONGEST_TEXT) {
            throw new BrokenWorkbookException(Messages.of("format.excel.text-too-long", LONGEST_TEXT));
        }
    }

    private static IOException broken(XMLStreamException e) {
        if (e.getNestedException() instanceof BrokenWorkbookException own) {
            return own;
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new BrokenWorkbookException(Messages.of("format.excel.broken-xml", line));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
