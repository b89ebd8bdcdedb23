package org.spatialplan.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spatialplan.submission.format.Glance;
import org.spatialplan.submission.format.ParcelFormat;
import org.spatialplan.submission.format.ParcelFormats;

/**
 * Estimates the number of vertices of a file from its bytes without reading it, since the cost of a check grows with
 * it. In texts it counts the commas or brackets of each vertex; for other formats it divides the size. The true number
 * may be smaller or larger. Stateless.
 */
public final class VertexEstimate {

    private VertexEstimate() {}

    /** The estimate for a file in memory; 0 for an unknown format, which will be refused. */
    public static long of(byte[] bytes) {
        Glance glance = Glance.of(bytes);
        if (glance.isArchive()) {
            return bytes.length / ParcelFormat.BYTES_A_VERTEX_PACKED;
        }
        return ParcelFormats.of(glance).map(format -> format.vertices(bytes)).orElse(0L);
    }

    /** The estimate for a file on disk by its size alone; 0 if there is no file. */
    public static long of(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) / ParcelFormat.BYTES_A_VERTEX : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
