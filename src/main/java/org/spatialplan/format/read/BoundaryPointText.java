package org.spatialplan.format.read;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import org.spatialplan.format.city.DataFileException;

/**
 * The lines of a boundary-point file, a byte order mark taken off.
 *
 * @param encoding the one they were in, {@code UTF-8}, {@code GB18030}, {@code UTF-16LE} or {@code UTF-16BE}
 */
record BoundaryPointText(TextLines lines, String encoding) {

    private static final int MAX_BYTES = 64 << 20;

    /** @throws DataFileException if it is none of these, or larger than 64 MB */
    static BoundaryPointText decode(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new DataFileException(
                    fileName, 0, "超过 " + (MAX_BYTES >> 20) + " MB", "larger than " + (MAX_BYTES >> 20) + " MB");
        }
        TextEncoding encoding = TextEncoding.of(bytes).orElseThrow(() -> noText(fileName, null));
        return new BoundaryPointText(
                new TextLines(
                        fileName,
                        new InputStreamReader(
                                new ByteArrayInputStream(bytes),
                                encoding.charset().newDecoder())),
                encoding.label());
    }

    static DataFileException noText(String fileName, CharacterCodingException cause) {
        return new DataFileException(
                fileName, 0, "文本既不是 UTF-8、GBK，也不是 UTF-16", "the text is neither UTF-8 nor GBK nor UTF-16", cause);
    }
}
