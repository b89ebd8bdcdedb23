package org.spatialplan.transfer.parcel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spatialplan.transfer.DataFileException;

/**
 * The lines of a boundary-point file, a byte order mark taken off.
 *
 * @param encoding the one they were in, {@code UTF-8} or {@code GB18030}
 */
record BoundaryPointText(List<String> lines, String encoding) {

    private static final int MAX_BYTES = 64 << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * Text that is UTF-8 is hardly ever sensible GBK, so UTF-8 is tried first; GB18030 holds all of GBK.
     *
     * @throws DataFileException if it is neither, or larger than 64 MB
     */
    static BoundaryPointText decode(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new DataFileException(fileName, 0, "larger than " + (MAX_BYTES >> 20) + " MB");
        }
        try {
            return of(strict(bytes, StandardCharsets.UTF_8), "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return decodeGb18030(fileName, bytes);
        }
    }

    private static BoundaryPointText decodeGb18030(String fileName, byte[] bytes) {
        try {
            return of(strict(bytes, GB18030), "GB18030");
        } catch (CharacterCodingException e) {
            throw new DataFileException(fileName, 0, "the text is neither UTF-8 nor GBK", e);
        }
    }

    private static BoundaryPointText of(String text, String encoding) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new BoundaryPointText(plain.lines().toList(), encoding);
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
