package org.spatialplan.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Estimates the number of vertices of a file from its bytes without reading it, since the cost of a check grows with
 * it. In texts it counts the commas or brackets of each vertex; for other formats it divides the size. The true number
 * may be smaller or larger. Stateless.
 */
public final class VertexEstimate {

    private static final int HEAD = 1 << 16;

    /** The length of two numbers and their separators. */
    private static final int BYTES_A_VERTEX = 24;

    private static final int BYTES_A_VERTEX_ZIPPED = 8;

    /** The length of a GeoPackage that holds hardly anything, in bytes. */
    private static final int EMPTY_GEOPACKAGE = 100_000;

    private VertexEstimate() {}

    /** The estimate for a file in memory; 0 for an unknown format, which will be refused. */
    public static long of(byte[] bytes) {
        Optional<SubmittedFormat> format = SubmittedFormat.of(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)));
        return format.map(known -> of(known, bytes)).orElse(0L);
    }

    /** The estimate for a file on disk by its size alone; 0 if there is no file. */
    public static long of(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) / BYTES_A_VERTEX : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long of(SubmittedFormat format, byte[] bytes) {
        return switch (format) {
            case GEOJSON -> count(bytes, '[');
            case WKT -> count(bytes, ',');
            case BOUNDARY_POINTS -> count(bytes, '\n');
            case SHAPEFILE -> bytes.length / BYTES_A_VERTEX_ZIPPED;
            case GEOPACKAGE -> Math.max(0, bytes.length - EMPTY_GEOPACKAGE) / BYTES_A_VERTEX;
            case FLATGEOBUF -> bytes.length / BYTES_A_VERTEX;
            // packed, and columns of attributes beside the outlines
            case PARQUET -> bytes.length / BYTES_A_VERTEX_ZIPPED;
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
