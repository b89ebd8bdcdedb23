package org.spatialplan.web.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads names and values in addresses and forms: {@code name=value&…}, with escapes of bytes in hexadecimal. Servlet
 * containers read them too, but do not report which of them they could not read.
 */
public final class UrlEncodedPairs {

    private static final int MAX_SHOWN = 100;
    private static final Charset GBK = Charset.forName("GBK");

    private UrlEncodedPairs() {}

    /**
     * Reads all pairs in their order; a name may occur several times.
     *
     * @param text may be null
     * @param charset of the escaped bytes
     * @throws BadParameterException naming the first pair with a broken escape or with bytes that are not text in the
     *     charset
     */
    public static Map<String, List<String>> decode(String text, Charset charset) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String[] pair : split(text)) {
            String name = find(pair[0], charset).orElseThrow(() -> malformed(pair[0], pair[0], charset));
            String value = find(pair[1], charset).orElseThrow(() -> malformed(name, pair[1], charset));
            pairs.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return pairs;
    }

    /**
     * Reads the pairs that are valid UTF-8, in order to find the form in which errors about the others are written.
     */
    public static Map<String, List<String>> readable(String text) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String[] pair : split(text)) {
            Optional<String> name = find(pair[0], StandardCharsets.UTF_8);
            Optional<String> value = find(pair[1], StandardCharsets.UTF_8);
            if (name.isPresent() && value.isPresent()) {
                pairs.computeIfAbsent(name.get(), any -> new ArrayList<>()).add(value.get());
            }
        }
        return pairs;
    }

    /** Splits a text into pairs of name and value, still encoded. */
    private static List<String[]> split(String text) {
        List<String[]> pairs = new ArrayList<>();
        if (text == null) {
            return pairs;
        }
        for (String pair : text.split("&")) {
            int end = pair.indexOf('=');
            if (!pair.isEmpty()) {
                pairs.add(
                        end < 0
                                ? new String[] {pair, ""}
                                : new String[] {pair.substring(0, end), pair.substring(end + 1)});
            }
        }
        return pairs;
    }

    private static BadParameterException malformed(String name, String value, Charset charset) {
        LocalizedText expected = Messages.of("query.expected.percent-encoded", charset.name());
        Optional<String> asGbk = charset.equals(StandardCharsets.UTF_8) ? find(value, GBK) : Optional.empty();
        return new BadParameterException(
                shortened(name),
                shortened(value),
                asGbk.map(text -> Messages.of("query.expected.percent-encoded.gbk", expected, shortened(text)))
                        .orElse(expected));
    }

    private static String shortened(String text) {
        return Excerpt.of(text, MAX_SHOWN);
    }

    private static Optional<String> find(String encoded, Charset charset) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0 && isAscii(encoded)) {
            return Optional.of(encoded);
        }
        return bytes(encoded).flatMap(bytes -> text(bytes, charset));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /**
     * Decodes escapes; empty if one is broken. A character without escape counts as one byte, as servlet containers
     * pass it on.
     */
    private static Optional<byte[]> bytes(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = high >= 0 ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    private static Optional<String> text(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
