package org.spatialplan.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * About how many vertices a file holds, told by its bytes without reading it: what its check costs grows with them. Counted in
 * text, where each has its comma or bracket; from the size of other formats. Neither the least nor the most there can be.
 */
public final class VertexEstimate {

    private static final int HEAD = 1 << 16;

    /** Two numbers, with what else there is about them. */
    private static final int BYTES_A_VERTEX = 24;

    private static final int BYTES_A_VERTEX_ZIPPED = 8;

    /** Of a GeoPackage that holds next to nothing. */
    private static final int EMPTY_GEOPACKAGE = 100_000;

    private VertexEstimate() {}

    /** 0 for a file of an unknown format, which is refused soon. */
    public static long of(byte[] bytes) {
        Optional<FileFormat> format = FileFormat.of(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)));
        return format.map(known -> of(known, bytes)).orElse(0L);
    }

    /** Of a file on disk, told by its size. */
    public static long of(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) / BYTES_A_VERTEX : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long of(FileFormat format, byte[] bytes) {
        return switch (format) {
            case GEOJSON -> count(bytes, '[');
            case WKT -> count(bytes, ',');
            case BOUNDARY_POINTS -> count(bytes, '\n');
            case SHAPEFILE -> bytes.length / BYTES_A_VERTEX_ZIPPED;
            case GEOPACKAGE -> Math.max(0, bytes.length - EMPTY_GEOPACKAGE) / BYTES_A_VERTEX;
            case FLATGEOBUF -> bytes.length / BYTES_A_VERTEX;
        };
    }

    private static long count(byte[] bytes, char mark) {
        long count = 0;
        for (byte each : bytes) {
            if (each == mark) {
                count++;
            }
        }
        return count;
    }
}
