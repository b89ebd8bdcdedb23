package org.spatialplan.document.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.spatialplan.text.Messages;

/**
 * Detects the encoding of a text and decodes it strictly: UTF-8, UTF-16 in both orders, GB18030 (which includes GBK and
 * GB2312). A byte order mark decides; without one UTF-16 is recognised by the zero bytes of its tabs and line ends, and
 * text that is not UTF-8 is GB18030.
 */
public final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private TextDecoding() {}

    /**
     * Decodes a text.
     *
     * @throws UnreadableTextException if the bytes are in none of these encodings
     */
    public static Decoded decode(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (mark.leads(bytes)) {
                return strictly(bytes, mark.bytes().length, mark.charset());
            }
        }
        Charset wide = wideCharset(bytes);
        if (wide != null) {
            return strictly(bytes, 0, wide);
        }
        return tryDecode(bytes, 0, StandardCharsets.UTF_8).orElseGet(() -> strictly(bytes, 0, GB18030));
    }

    /** Returns UTF-16 by the side of the zero bytes, or null without zero bytes. */
    private static Charset wideCharset(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (even + odd == 0) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static Decoded strictly(byte[] bytes, int from, Charset charset) {
        return tryDecode(bytes, from, charset)
                .orElseThrow(() -> new UnreadableTextException(Messages.of("document.not-text", charset)));
    }

    private static Optional<Decoded> tryDecode(byte[] bytes, int from, Charset charset) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
            String text = charset.newDecoder().decode(rest).toString();
            // no plan holds control characters: a binary file may decode by chance
            return text.indexOf('\0') < 0 ? Optional.of(new Decoded(text, charset)) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A text and its encoding. */
    public record Decoded(String text, Charset charset) {}

    private record Mark(Charset charset, int... bytes) {

        boolean leads(byte[] content) {
            if (content.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((content[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
