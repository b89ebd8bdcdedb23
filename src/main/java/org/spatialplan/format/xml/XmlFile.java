package org.spatialplan.format.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.spatialplan.format.read.BoundedText;
import org.spatialplan.format.read.NumberText;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * An XML file that is read forward, element by element. A document type declaration is refused, so that there are no
 * entities to expand or to fetch; depth, names and the length of each piece are limited. Names of elements and attributes
 * are told without their prefix, bound or not, since many programs forget to bind one. Used by one thread.
 */
public final class XmlFile implements AutoCloseable {

    /** The greatest depth of elements. Folders of regular files are nested a dozen deep. */
    public static final int MAX_DEPTH = 200;

    private static final int HEAD = 1 << 16;
    private static final int MAX_NAMES = 10_000;
    private static final int ASK_EVERY = 0xff;
    private static final char MARK = '\uFEFF';
    private static final XMLInputFactory FACTORY = factory();

    private final String fileName;
    private final InputStream bytes;
    private final XmlEncoding encoding;
    private final BoundedText text;
    private final XMLStreamReader reader;
    /** The names so far without their prefixes. */
    private final Map<String, String> names = new HashMap<>();

    private String name = "";
    private int event = XMLStreamConstants.START_DOCUMENT;
    private int depth;
    private int events;

    /** What the cursor may be at. */
    public enum At {
        START,
        END,
        TEXT,
        END_OF_FILE
    }

    private XmlFile(String fileName, InputStream bytes, byte[] head) throws IOException, XMLStreamException {
        this.fileName = fileName;
        this.bytes = bytes;
        this.encoding = XmlEncoding.of(head);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        this.text = new BoundedText(
                withoutMark(new InputStreamReader(whole, encoding.charset().newDecoder())));
        this.reader = FACTORY.createXMLStreamReader(text);
    }

    /**
     * Opens a file.
     *
     * @param bytes closed with this file, and if this method fails
     * @throws DataFileException if it cannot be read
     */
    public static XmlFile open(String fileName, InputStream bytes) {
        try {
            return new XmlFile(fileName, bytes, bytes.readNBytes(HEAD));
        } catch (IOException | XMLStreamException e) {
            DataFileException fault = new DataFileException(
                    fileName, 0, Messages.of("format.xml.broken", String.valueOf(e.getMessage())), e);
            try {
                bytes.close();
            } catch (IOException alsoFailed) {
                fault.addSuppressed(alsoFailed);
            }
            throw fault;
        }
    }

    private static PushbackReader withoutMark(InputStreamReader decoded) throws IOException {
        PushbackReader text = new PushbackReader(decoded, 1);
        int first = text.read();
        if (first >= 0 && first != MARK) {
            text.unread(first);
        }
        return text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }

    /** The note on the encoding; empty if the file is UTF-8 as declared. */
    public Optional<Finding> encodingNote() {
        return encoding.note();
    }

    /**
     * Moves on to the next start, end or text.
     *
     * @throws DataFileException if the file is malformed, or beyond the limits
     */
    public At next() {
        while (true) {
            if ((++events & ASK_EVERY) == 0) {
                WorkLimit.ask();
            }
            move();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return start();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return At.END;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return At.TEXT;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return At.END_OF_FILE;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw malformed(Messages.of("format.xml.document-type"));
                default -> {
                    // comments and processing instructions tell nothing
                }
            }
        }
    }

    private void move() {
        if (event == XMLStreamConstants.END_DOCUMENT) {
            return;
        }
        try {
            event = reader.next();
            text.moveOn();
        } catch (XMLStreamException e) {
            throw fault(e);
        } catch (CodedException e) {
            throw e; // of the stream below
        } catch (RuntimeException e) {
            // the parser fails so at malformed input of some kinds
            throw new DataFileException(
                    fileName, line(), Messages.of("format.xml.broken", String.valueOf(e.getMessage())), e);
        }
    }

    private DataFileException fault(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        if (cause instanceof BoundedText.TooLongException) {
            return new DataFileException(fileName, line(), Messages.of("format.xml.too-long", BoundedText.LONGEST), e);
        }
        if (cause instanceof CharacterCodingException) {
            return new DataFileException(
                    fileName,
                    line(),
                    Messages.of("format.xml.not-encoded", encoding.charset().name()),
                    e);
        }
        long line =
                e.getLocation() == null ? line() : Math.max(0, e.getLocation().getLineNumber());
        return new DataFileException(fileName, line, Messages.of("format.xml.broken", words(e)), e);
    }

    /** The parser's words without the place that it writes before them. */
    private static String words(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int from = message.indexOf("Message: ");
        return (from < 0 ? message : message.substring(from + "Message: ".length())).strip();
    }

    private At start() {
        if (++depth > MAX_DEPTH) {
            throw malformed(Messages.of("format.xml.too-deep", MAX_DEPTH));
        }
        name = names.computeIfAbsent(reader.getLocalName(), XmlFile::local);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.computeIfAbsent(reader.getAttributeLocalName(i), XmlFile::local);
        }
        if (names.size() > MAX_NAMES) {
            throw malformed(Messages.of("format.xml.too-many-names", MAX_NAMES));
        }
        return At.START;
    }

    /** The name of the element that started last, without its prefix. */
    public String name() {
        return name;
    }

    /** The prefix of the element that starts here; empty if it has none. */
    public String prefix() {
        String whole = reader.getLocalName();
        return whole.substring(0, Math.max(0, whole.indexOf(':')));
    }

    /** An attribute of the element that starts here, by its name without prefix; empty if there is none or it is blank. */
    public Optional<String> attribute(String wanted) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (wanted.equals(names.get(reader.getAttributeLocalName(i)))) {
                return Optional.of(reader.getAttributeValue(i).strip()).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The number of open elements, with the one that starts here, without the one that ends here. */
    public int depth() {
        return depth;
    }

    /** The line of the cursor, from 1. */
    public long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /**
     * Reads the text of the element that starts here, and of all elements in it, to its end.
     *
     * @param most the greatest number of characters
     * @return the text without surrounding blanks; empty if it is longer
     */
    public Optional<String> text(int most) {
        StringBuilder all = new StringBuilder();
        boolean[] cut = {false};
        text((characters, from, length) -> {
            cut[0] |= all.length() + length > most;
            if (!cut[0]) {
                all.append(characters, from, length);
            }
        });
        return cut[0] ? Optional.empty() : Optional.of(all.toString().strip());
    }

    private interface Piece {
        void take(char[] characters, int from, int length);
    }

    /** Reads the numbers in the text of the element that starts here, to its end. */
    public void numbers(NumberText into) {
        text(into::take);
    }

    private void text(Piece piece) {
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == At.TEXT) {
                piece.take(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    /** Appends the text at the cursor, up to a length that one more character exceeds. */
    public void appendText(StringBuilder into, int most) {
        int room = Math.max(0, most + 1 - into.length());
        into.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
    }

    /** Skips the rest of the element that starts here. */
    public void skip() {
        leave(depth - 1);
    }

    /** Reads on until no more than some elements are open. */
    public void leave(int outside) {
        while (depth > outside) {
            next();
        }
    }

    /** The exception for a file that is not as it should be at the cursor. */
    public DataFileException malformed(LocalizedText reason) {
        return new DataFileException(fileName, line(), reason);
    }

    @Override
    public void close() {
        try {
            reader.close();
            bytes.close();
        } catch (XMLStreamException | IOException e) {
            throw new DataFileException(
                    fileName, 0, Messages.of("format.cannot-closed-3", String.valueOf(e.getMessage())), e);
        }
    }
}
