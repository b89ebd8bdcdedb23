package org.spatialplan.format.xml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * The encoding of an XML file. Bytes that only one encoding can have decide; else what the file declares (XML 1.0, 4.3.3),
 * else UTF-8. Many Chinese programs declare UTF-8 and write GBK.
 *
 * @param charset in which the file is read
 * @param note what people should know of it; empty if it is UTF-8 as declared
 */
record XmlEncoding(Charset charset, Optional<Finding> note) {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.\\-]{0,40})[\"']");

    /**
     * Finds the encoding.
     *
     * @param head the first bytes
     */
    static XmlEncoding of(byte[] head) {
        Optional<TextEncoding> told = TextEncoding.of(head);
        Optional<String> declared = declared(head);
        if (told.isEmpty()) {
            return declared.flatMap(XmlEncoding::charset)
                    .map(charset -> new XmlEncoding(
                            charset, isUtf8(charset) ? Optional.empty() : Optional.of(note(charset.name()))))
                    .orElseGet(() -> new XmlEncoding(StandardCharsets.UTF_8, Optional.empty()));
        }
        Charset byBytes = told.get().charset();
        Optional<Charset> stated = declared.flatMap(XmlEncoding::charset);
        if (isPlain(head) || told.get() == TextEncoding.GB18030 && stated.isPresent() && !isUtf8(stated.get())) {
            Charset charset = stated.filter(name -> !isUtf16(name)).orElse(byBytes);
            return new XmlEncoding(charset, isUtf8(charset) ? Optional.empty() : Optional.of(note(charset.name())));
        }
        boolean contradicts = stated.isPresent() && !stated.get().equals(byBytes) && !isUtf16(stated.get());
        return new XmlEncoding(
                byBytes,
                contradicts || stated.isEmpty() && !isUtf8(byBytes)
                        ? Optional.of(contradiction(
                                declared.orElse("UTF-8"), told.get().label()))
                        : isUtf8(byBytes)
                                ? Optional.empty()
                                : Optional.of(note(told.get().label())));
    }

    private static Finding note(String name) {
        return Finding.info("encoding", "", Messages.of("format.encoding.file", name));
    }

    private static Finding contradiction(String declared, String read) {
        return Finding.warning("encoding", "", Messages.of("format.xml.encoding-contradicts", declared, read));
    }

    private static Optional<String> declared(byte[] head) {
        Matcher declaration = DECLARED.matcher(TextEncoding.glance(head));
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(
                    name.equalsIgnoreCase("GB2312") || name.equalsIgnoreCase("GBK")
                            ? TextEncoding.GB18030.charset()
                            : Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(byte[] head) {
        for (byte each : head) {
            if (each <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    private static boolean isUtf16(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }
}
