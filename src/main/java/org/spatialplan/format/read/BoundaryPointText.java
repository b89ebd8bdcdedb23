package org.spatialplan.format.read;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/**
 * The lines of a boundary-point file, without a byte order mark.
 *
 * @param encoding of the file: {@code UTF-8}, {@code GB18030}, {@code UTF-16LE} or {@code UTF-16BE}
 */
record BoundaryPointText(TextLines lines, String encoding) {

    private static final int MAX_BYTES = 64 << 20;

    /**
     * Decodes a file.
     *
     * @throws DataFileException if it is in none of these encodings, or larger than 64 MB
     */
    static BoundaryPointText decode(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new DataFileException(fileName, 0, Messages.of("format.larger-than-mb", MAX_BYTES >> 20));
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
        return new DataFileException(fileName, 0, Messages.of("format.text-neither-utf-8"), cause);
    }
}
