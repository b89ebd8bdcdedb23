package org.spatialplan.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Estimates from a file's bytes, without reading it, how many vertices it holds: the cost of its check grows with them. In texts it
 * counts the commas or brackets that each vertex has, in other formats it divides the size. There may be fewer and more. Stateless.
 */
public final class VertexEstimate {

    private static final int HEAD = 1 << 16;

    /** Two numbers and what surrounds them. */
    private static final int BYTES_A_VERTEX = 24;

    private static final int BYTES_A_VERTEX_ZIPPED = 8;

    /** Bytes of a GeoPackage that holds hardly anything. */
    private static final int EMPTY_GEOPACKAGE = 100_000;

    private VertexEstimate() {}

    /** Estimate for a file in memory; 0 if its format is not known, because it will be refused. */
    public static long of(byte[] bytes) {
        Optional<SubmittedFormat> format = SubmittedFormat.of(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)));
        return format.map(known -> of(known, bytes)).orElse(0L);
    }

    /** Estimate for a file on disk, by its size alone; 0 if there is none. */
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
