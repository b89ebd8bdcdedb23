package org.spatialplan.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/**
 * The charset that a Content-Type states for a body of text. It counts before what the text says of itself (RFC 7303, 3.2),
 * but not before a byte order mark; and a body that is plainly UTF-8 is not read as anything else.
 */
public final class StatedCharset {

    private static final String HEADER = "Content-Type";
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))", Pattern.CASE_INSENSITIVE);

    private StatedCharset() {}

    /**
     * Empty if none is stated.
     *
     * @param contentType perhaps null
     * @throws BadParameterException if there is no such charset
     */
    public static Optional<Charset> of(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BadParameterException(HEADER, contentType, Messages.of("query.expected.charset"));
        }
    }

    /**
     * The text of a body whose charset is stated and is not UTF-8; empty if the bytes are to be read as they are.
     *
     * @throws BadParameterException if they are no text in that charset, or plainly in another
     */
    public static Optional<String> text(byte[] body, String contentType) {
        Optional<Charset> stated = of(contentType).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
        if (stated.isEmpty() || isMarked(body)) {
            return Optional.empty();
        }
        if (isPlainlyUtf8(body)) {
            throw new BadParameterException(HEADER, contentType, Messages.of("query.expected.charset-utf8"));
        }
        return Optional.of(decoded(body, stated.get())
                .orElseThrow(() ->
                        new BadParameterException(HEADER, contentType, Messages.of("query.expected.charset-of-body"))));
    }

    /** The text of a body that is plainly UTF-8, whatever it says of itself; empty if it is not, or begins with a mark. */
    public static Optional<String> plainUtf8(byte[] body) {
        return isMarked(body) || !isPlainlyUtf8(body) ? Optional.empty() : decoded(body, StandardCharsets.UTF_8);
    }

    /** By a byte order mark of UTF-8 or UTF-16. */
    private static boolean isMarked(byte[] body) {
        int start = body.length < 3 ? 0 : (body[0] & 0xff) << 16 | (body[1] & 0xff) << 8 | body[2] & 0xff;
        return start == 0xEFBBBF || start >> 8 == 0xFEFF || start >> 8 == 0xFFFE;
    }

    /**
     * Text in GBK is hardly ever valid UTF-8 with characters of three bytes, as Chinese ones are there; one of two bytes comes
     * about by chance.
     */
    private static boolean isPlainlyUtf8(byte[] body) {
        return decoded(body, StandardCharsets.UTF_8).stream()
                .flatMapToInt(String::codePoints)
                .anyMatch(point -> point >= 0x800);
    }

    private static Optional<String> decoded(byte[] body, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
