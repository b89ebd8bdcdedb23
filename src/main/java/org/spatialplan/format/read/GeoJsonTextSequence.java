package org.spatialplan.format.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Replaces the record separators of a GeoJSON text sequence (RFC 8142) with blanks, which JSON allows between values.
 */
public final class GeoJsonTextSequence extends FilterInputStream {

    public static final int MAX_DEPTH = 100;

    /** The JSON parser. It accepts NaN as a token, so that only the feature is unreadable and not the file. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(400)
                    .maxStringLength(100_000)
                    .build())
            .build();

    private static final byte RECORD_SEPARATOR = 0x1E;

    private GeoJsonTextSequence(InputStream bytes) {
        super(bytes);
    }

    /**
     * The tokens of a text, with limits on depth and length that no regular file exceeds. Closing them closes the text.
     */
    public static JsonParser tokens(InputStream utf8) {
        return JSON.createParser(ObjectReadContext.empty(), new GeoJsonTextSequence(utf8));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read == RECORD_SEPARATOR ? ' ' : read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (into[i] == RECORD_SEPARATOR) {
                into[i] = ' ';
            }
        }
        return read;
    }
}
